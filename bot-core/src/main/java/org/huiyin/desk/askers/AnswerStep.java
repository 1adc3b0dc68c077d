package org.huiyin.desk.askers;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.desk.items.Opening;
import org.huiyin.desk.items.Places;
import org.huiyin.desk.items.Telling;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.Verdict;
import org.huiyin.message.Location;
import org.huiyin.reading.Reading;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;

/** A piece that completes an item: the address we asked for, or one sent late, by its asker or by somebody quoting it. */
public final class AnswerStep implements Step {
    private static final double OWN_MATTER = 0.85;

    private final boolean needsQuestion;

    private AnswerStep(boolean needsQuestion) {
        this.needsQuestion = needsQuestion;
    }

    /** Only while a question of ours is open, and unless the words plainly tell of something else. */
    public static AnswerStep toQuestion() {
        return new AnswerStep(true);
    }

    public static AnswerStep inAnyCase() {
        return new AnswerStep(false);
    }

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        var place = place(scene, reading);
        boolean ownMatter = reading.clauses().stream().anyMatch(c -> c.confidence() >= OWN_MATTER);
        if (place.isEmpty() || (needsQuestion && ownMatter)) {
            return Optional.empty();
        }
        return itemIn(scene, now)
                .filter(item -> !needsQuestion || item.asking().question().isPresent())
                .map(item -> complete(item, place.get(), scene, now));
    }

    /** The place in the words, or the one that was sent as a pin. */
    static Optional<String> place(Scene scene, Reading reading) {
        return reading.slot(SlotName.PLACE)
                .map(Slot::value)
                .or(() -> scene.message().location().map(Location::name))
                .filter(p -> !p.isBlank());
    }

    private Optional<Item> itemIn(Scene scene, Instant now) {
        var limits = scene.town().limits();
        var quoted = scene.quotedItems().stream()
                .filter(AnswerStep::isAlive)
                .filter(i ->
                        i.subject().place().isEmpty() || i.asking().question().isPresent());
        var own = scene.items().stream()
                .filter(AnswerStep::isAlive)
                .filter(i -> i.asking().reporter().equals(scene.speaker().id()))
                .filter(i -> i.subject().place().isEmpty() || !needsQuestion)
                .filter(i -> i.clock()
                        .opened()
                        .plus(i.asking().question().isPresent() ? limits.answerWindow() : limits.fragmentWindow())
                        .isAfter(now));
        return Stream.concat(quoted, own).findFirst();
    }

    /** What was told late goes before what was known: the building before the floor. */
    private static String whole(Item item, String place) {
        return item.subject()
                .place()
                .filter(known -> !Places.alike(known, place))
                .map(known -> place + known)
                .orElse(place);
    }

    private static boolean isAlive(Item item) {
        return item.isOpen() || item.state() == ItemState.NEEDS_REVIEW;
    }

    private static Decision complete(Item item, String place, Scene scene, Instant now) {
        var draft = new Draft(scene.numbers(), now);
        var opening = new Opening(scene, draft);
        var telling = new Telling(scene, draft);
        var placed = opening.relocated(item, whole(item, place));
        placed = placed.with(placed.links().with(scene.message()));
        draft.save(
                placed,
                ItemEvent.said(
                        now,
                        ItemEvent.Type.ADDED,
                        scene.speaker().id(),
                        scene.message().id()));
        draft.link(scene.message().id(), item.code());
        boolean doubtful = item.state() == ItemState.NEEDS_REVIEW;
        if (doubtful && item.asking().group().isEmpty()) {
            // A stranger told us in private where it is, which was all that was missing.
            placed = opening.dispatch(placed);
            telling.opened(java.util.List.of(placed));
        } else if (!doubtful) {
            telling.placed(placed);
        }
        return draft.finish(Verdict.Outcome.JOINED, "the place of " + item.code());
    }
}
