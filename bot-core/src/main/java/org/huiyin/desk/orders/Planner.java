package org.huiyin.desk.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.huiyin.delivery.Ways;
import org.huiyin.desk.Town;
import org.huiyin.desk.audience.Audience;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.notice.Campaign;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeClass;
import org.huiyin.notice.Reach;

/** Works out what would come of an order, by the rules a sentence in the chat would be published by. */
public final class Planner {
    private final Town town;
    private final Ways ways;
    private final Predicate<String> isProven;
    private final List<Notice> current;

    /**
     * A planner for one moment.
     *
     * @param isProven whether words name the file number of a case
     * @param current notices that are not over
     */
    public Planner(Town town, Ways ways, Predicate<String> isProven, List<Notice> current) {
        this.town = town;
        this.ways = ways;
        this.isProven = isProven;
        this.current = List.copyOf(current);
    }

    public Plan plan(NoticeOrder order, Person by, Instant now) {
        return Latitude.of(order.what(), town.policy())
                .map(latitude -> new One(order, latitude, by, now).plan())
                .orElseGet(() -> new Plan(List.of(Objection.NONE_READY), Optional.empty()));
    }

    /** One order, while it is looked at. */
    private final class One {
        private final NoticeOrder order;
        private final Latitude latitude;
        private final Person by;
        private final Instant now;
        private final Set<Objection> objections = EnumSet.noneOf(Objection.class);

        One(NoticeOrder order, Latitude latitude, Person by, Instant now) {
            this.order = order;
            this.latitude = latitude;
            this.by = by;
            this.now = now;
        }

        Plan plan() {
            checkWhat();
            checkWhom();
            checkWhen();
            var reach = reach();
            if (objections.isEmpty() && reach.groups().isEmpty()) {
                objections.add(Objection.REACHES_NOBODY);
            }
            return new Plan(
                    new ArrayList<>(objections), objections.isEmpty() ? Optional.of(outline(reach)) : Optional.empty());
        }

        private void object(boolean isWrong, Objection objection) {
            if (isWrong) {
                objections.add(objection);
            }
        }

        private void checkWhat() {
            var since = now.minus(town.limits().answerWindow());
            object(!latitude.isFor(by), Objection.KIND_NOT_YOURS);
            object(text().isBlank(), Objection.NO_WORDS);
            object(
                    new SaidBefore(current, since)
                            .by(by, latitude.kind(), text())
                            .isPresent(),
                    Objection.SAID_BEFORE);
        }

        private void checkWhom() {
            var whom = order.whom();
            object(whom.areas().isEmpty(), Objection.NO_AREA);
            object(!whom.areas().stream().allMatch(this::isTheirs), Objection.AREA_NOT_YOURS);
            object(whom.groups().isEmpty(), Objection.NO_GROUPS);
            object(!latitude.groups().containsAll(whom.groups()), Objection.GROUPS_NOT_FOR_IT);
            object(!latitude.isRollCall() && !latitude.asked().containsAll(whom.asked()), Objection.ROLE_NOT_FOR_IT);
        }

        private boolean isTheirs(String area) {
            return town.roster().grids().within(area, by.grid());
        }

        private void checkWhen() {
            var when = order.when();
            object(when.leaves().filter(at -> !at.isAfter(now)).isPresent(), Objection.LEAVES_TOO_EARLY);
            object(when.deadline().filter(at -> !at.isAfter(leaves())).isPresent(), Objection.DEADLINE_TOO_EARLY);
        }

        private String text() {
            return latitude.ready()
                    .map(Campaign::spoken)
                    .map(Campaign.Words::whole)
                    .orElseGet(
                            () -> ((NoticeOrder.What.Own) order.what()).text().strip());
        }

        /** Never before the time to take it back is over. */
        private Instant leaves() {
            var undone = now.plus(latitude.rules().undo());
            return order.when().leaves().filter(undone::isBefore).orElse(undone);
        }

        private Reach reach() {
            var whom = order.whom();
            return new Audience(town.roster(), latitude.rules()).chosen(whom.areas(), whom.groups(), whom.asked(), by);
        }

        private Plan.Outline outline(Reach reach) {
            return new Plan.Outline(
                    new Notice.Content(latitude.kind(), text(), List.of(), order.drill()),
                    reach,
                    life(),
                    leaves(),
                    ways.takes(reach.groups(), latitude.rules().queue()),
                    clearance(),
                    order.whom().nextCircle());
        }

        /** Of one who is sought no answer is awaited: the moment that is named is its end. */
        private Notice.Life life() {
            var published = order.when().leaves().isPresent() ? leaves() : now;
            var lifetime = leaves().plus(latitude.rules().lifetime());
            var named = order.when().deadline();
            return latitude.kind().isOfAPerson()
                    ? Notice.Life.waiting(published, named.orElse(lifetime))
                    : Notice.Life.waiting(published, lifetime).until(named);
        }

        private Plan.Clearance clearance() {
            boolean proven =
                    latitude.rules().proof() == NoticeClass.Proof.NONE || by.is(Role.COMMAND) || isProven.test(text());
            return proven ? Plan.Clearance.NOTHING : Plan.Clearance.A_YES;
        }
    }
}
