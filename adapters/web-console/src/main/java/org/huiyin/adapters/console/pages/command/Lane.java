package org.huiyin.adapters.console.pages.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huiyin.deadline.DeadlineProfile;
import org.huiyin.desk.Policy;
import org.huiyin.item.Item;
import org.huiyin.report.Urgency;

/**
 * Open items that are equally pressing, those with the least time left first.
 *
 * @param more how many others there are
 */
record Lane(Name name, List<Card> cards, int more) {
    private static final int SHOWN = 30;

    /** How pressing they are. */
    enum Name {
        URGENT,
        FAST,
        NORMAL;

        static Name of(Item item, Policy policy) {
            if (item.subject().urgency() != Urgency.NORMAL) {
                return URGENT;
            }
            var track =
                    Optional.ofNullable(policy.deadlines().get(item.profile())).map(DeadlineProfile::track);
            return track.filter(t -> t == DeadlineProfile.Track.FAST).isPresent() ? FAST : NORMAL;
        }
    }

    /** How much of an item's time is over. */
    enum Age {
        FRESH(0),
        HALF(50),
        MOST(80),
        OVER(100);

        private final int percent;

        Age(int percent) {
            this.percent = percent;
        }

        static Age of(int percent) {
            var age = FRESH;
            for (Age each : values()) {
                age = percent >= each.percent ? each : age;
            }
            return age;
        }
    }

    /**
     * An item in a lane.
     *
     * @param percent of its time that is over; more than a hundred when it is late, zero when nothing is due
     */
    record Card(Item item, int percent) {
        private static final int LATEST = 999;

        static Card of(Item item, Instant now) {
            var clock = item.clock();
            return new Card(
                    item,
                    clock.due().map(due -> percent(clock.opened(), due, now)).orElse(0));
        }

        private static int percent(Instant opened, Instant due, Instant now) {
            long whole = Math.max(1, Duration.between(opened, due).toSeconds());
            long over = Math.max(0, Duration.between(opened, now).toSeconds());
            return (int) Math.min(LATEST, over * 100 / whole);
        }

        Age age() {
            return Age.of(percent);
        }

        /** As far as a bar can show it. */
        int bar() {
            return Math.min(100, percent);
        }

        boolean isUnclaimed() {
            return item.handling().handler().isEmpty();
        }
    }

    static Lane of(Name name, List<Item> open, Policy policy, Instant now) {
        var all = open.stream()
                .filter(item -> Name.of(item, policy) == name)
                .map(item -> Card.of(item, now))
                .sorted(Comparator.comparing(
                                (Card card) -> card.item().subject().urgency())
                        .thenComparing(Card::percent)
                        .reversed())
                .toList();
        return new Lane(name, all.stream().limit(SHOWN).toList(), Math.max(0, all.size() - SHOWN));
    }

    int size() {
        return cards.size() + more;
    }
}
