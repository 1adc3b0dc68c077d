package org.huiyin.desk.askers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Joined;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.desk.handlers.HandlingStep;
import org.huiyin.desk.items.Meant;
import org.huiyin.desk.items.Opening;
import org.huiyin.desk.items.Telling;
import org.huiyin.desk.merges.Splitting;
import org.huiyin.item.Item;
import org.huiyin.item.Refusal;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.report.Kind;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;
import org.huiyin.text.Phrase;

/** "That is not the same thing", said on an item or a message of it: what was put together wrongly is taken apart. */
public final class SplitStep implements Step {

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        if (!reading.has(Cue.NOT_SAME)) {
            return Optional.empty();
        }
        var meant = new Meant(scene, reading)
                .explicit(item -> scene.quoted().joined().stream().anyMatch(j -> isOf(j, item)));
        var item = first(meant).filter(i -> i.subject().kind() != Kind.TASK);
        if (item.isEmpty()) {
            return Optional.empty();
        }
        var joined = scene.quoted().joined().stream()
                .filter(j -> isOf(j, item.get()))
                .toList();
        if (!maySpeak(scene, item.get(), joined)) {
            return decline(item.get(), scene, reading, now, Refusal.NOT_YOURS);
        }
        var wrong = which(scene, item.get(), joined);
        return wrong.isEmpty()
                ? decline(item.get(), scene, reading, now, Refusal.NOT_MERGED)
                : Optional.of(split(wrong.get(), scene, reading, now));
    }

    /** "My pipe has burst, that is another matter": what is reported in the same breath is heard before it is declined. */
    private static Optional<Decision> decline(Item item, Scene scene, Reading reading, Instant now, Refusal why) {
        double doubtful = scene.town().limits().doubtful();
        boolean reports = reading.clauses().stream().anyMatch(clause -> clause.confidence() >= doubtful);
        return reports ? Optional.empty() : HandlingStep.decline(item, scene, now, why);
    }

    private static Optional<Item> first(Meant.Found meant) {
        if (meant instanceof Meant.Found.One one) {
            return Optional.of(one.item());
        }
        return meant instanceof Meant.Found.Several several
                ? Optional.of(several.items().get(0))
                : Optional.empty();
    }

    private static boolean isOf(Joined joined, Item item) {
        return joined.item().code().equals(item.code());
    }

    private static boolean maySpeak(Scene scene, Item item, List<Joined> joined) {
        return scene.covers(item)
                || item.asking().isFrom(scene.speaker().id())
                || joined.stream().anyMatch(j -> j.isFrom(scene.speaker()));
    }

    /**
     * Who asked speaks of their own words first, whoever's they quote: "mine is not the same as yours". The first asker
     * and staff mean what they point at; where they point at nothing that joined, the only one there is.
     */
    private static Optional<Joined> which(Scene scene, Item item, List<Joined> joined) {
        Predicate<Joined> pointed =
                j -> scene.quoted().pointed().filter(j.message().id()::equals).isPresent();
        Predicate<Joined> own = j -> j.isFrom(scene.speaker());
        var mine = last(joined, own.and(pointed)).or(() -> last(joined, own));
        boolean mayMoveOthers = scene.covers(item)
                || item.asking().reporter().equals(scene.speaker().id());
        if (mine.isPresent() || !mayMoveOthers) {
            return mine;
        }
        return last(joined, pointed).or(() -> joined.size() == 1 ? Optional.of(joined.get(0)) : Optional.empty());
    }

    private static Optional<Joined> last(List<Joined> joined, Predicate<Joined> which) {
        return joined.stream().filter(which).reduce((a, b) -> b);
    }

    private static Decision split(Joined wrong, Scene scene, Reading reading, Instant now) {
        var draft = new Draft(scene.numbers(), now);
        var then = scene.asHeard(wrong);
        var splitting = new Splitting(then, draft);
        var own = splitting.split(wrong, scene.speaker().id());
        if (wrong.isFrom(scene.speaker())) {
            own = whole(own, scene, reading, draft);
        }
        splitting.tell(own);
        if (!scene.here().equals(then.here())) {
            new Telling(scene, draft).here(apart(own, wrong.item()), own);
        }
        return draft.finish(
                Verdict.Outcome.OPENED, "not the same as " + wrong.item().code());
    }

    /** What the speaker adds in the same breath belongs to it. */
    private static Item whole(Item own, Scene scene, Reading reading, Draft draft) {
        var place = reading.slot(SlotName.PLACE).map(Slot::value);
        var told = place.filter(p -> own.subject().place().isEmpty())
                .map(p -> new Opening(scene, draft).relocated(own, p))
                .orElse(own);
        var whole = told.with(told.links().with(scene.message()));
        draft.save(whole);
        draft.link(scene.message().id(), whole.code());
        return whole;
    }

    private static Phrase apart(Item own, Item from) {
        return Phrase.of("item.apart").with("code", from.code()).with("own", own.code());
    }
}
