package org.huiyin.desk.reports;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.desk.items.Opening;
import org.huiyin.desk.items.Places;
import org.huiyin.item.Asking;
import org.huiyin.item.Clock;
import org.huiyin.item.Handling;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.huiyin.item.Links;
import org.huiyin.item.Subject;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Act;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.report.Kind;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;
import org.huiyin.report.Urgency;
import org.huiyin.text.Phrase;

/** Staff offer work for claiming, with a number of places. */
public final class OfferStep implements Step {
    private static final String MATTER = "volunteer_work";
    private static final String PROFILE = "task";
    private static final int MANY = 1_000;
    private static final double PLAINLY = 0.4;

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        boolean asks = reading.has(Cue.WHEN) || reading.has(Cue.QUESTION);
        if (!scene.speaker().isStaff() || scene.isPrivate() || asks || reading.confidence(Act.OFFER) < PLAINLY) {
            return Optional.empty();
        }
        var draft = new Draft(scene.numbers(), now);
        var task = task(scene, reading, draft);
        new Opening(scene, draft).begin(task, Opening.Certainty.SURE);
        draft.say(
                        scene.here(),
                        Phrase.of(task.handling().places() == MANY ? "task.opened.any" : "task.opened")
                                .with("code", task.code())
                                .with("places", task.handling().places()))
                .about(task.code())
                .answering(scene.message())
                .after(scene.town().limits().hold());
        return Optional.of(draft.finish(Verdict.Outcome.OPENED, "work offered"));
    }

    private static Item task(Scene scene, Reading reading, Draft draft) {
        var place = reading.slot(SlotName.PLACE).map(Slot::value);
        var grid = Places.gridOf(scene, place.orElse("") + " " + reading.text());
        var subject = new Subject(
                Kind.TASK,
                Optional.of(MATTER),
                Urgency.NORMAL,
                grid.id(),
                scene.roster().grids().path(grid.id()),
                place,
                scene.town().policy().redactor().numbers(reading.text()));
        int places = reading.slots(SlotName.COUNT).stream()
                .findFirst()
                .or(() -> reading.slot(SlotName.PEOPLE))
                .map(Slot::number)
                .filter(n -> n > 0)
                .orElse(MANY);
        return new Item(
                draft.nextItemCode(),
                0,
                subject,
                Asking.by(scene.speaker().id(), scene.group().map(g -> g.id())),
                Handling.by(Optional.empty(), Optional.empty(), places),
                Clock.start(scene.message().at(), draft.now(), Optional.empty()),
                Links.of(scene.message()),
                ItemState.REPORTED,
                Optional.empty(),
                Optional.empty(),
                PROFILE);
    }
}
