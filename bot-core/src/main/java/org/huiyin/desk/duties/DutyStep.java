package org.huiyin.desk.duties;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.desk.items.Opening;
import org.huiyin.desk.items.Receipt;
import org.huiyin.duty.DutyRecord;
import org.huiyin.grid.Group;
import org.huiyin.grid.Role;
import org.huiyin.item.Item;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Clause;
import org.huiyin.reading.Reading;
import org.huiyin.report.Kind;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;

/** A worker's log of visits, a patrol or a tenancy: one record, and an item for each thing found. */
public final class DutyStep implements Step {
    private final DutyRecord.Kind kind;

    public DutyStep(DutyRecord.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        boolean calls = scene.speaker().is(Role.COMMAND) && households(reading).isEmpty();
        if (!scene.speaker().isHelper() || calls) {
            return Optional.empty();
        }
        var draft = new Draft(scene.numbers(), now);
        var opening = new Opening(scene, draft);
        List<Item> found = reading.clauses().stream()
                .filter(c -> c.confidence() >= scene.town().limits().doubtful())
                .filter(c -> kind != DutyRecord.Kind.TENANCY || c.kind() == Kind.HAZARD)
                .map(c -> opening.open(c, certainty(c, scene)))
                .map(draft::latest)
                .toList();
        draft.note(new DutyRecord(
                kind,
                scene.speaker().id(),
                grid(scene, opening, reading),
                reading.slot(SlotName.HOUSEHOLDS).map(Slot::number).orElse(0),
                scene.message().id(),
                found.stream().map(Item::code).toList(),
                now));
        if (!found.isEmpty() || !scene.isIn(Group.Purpose.RESIDENTS)) {
            new Receipt(scene, draft).record(kind, households(reading), found);
        }
        return Optional.of(draft.finish(Verdict.Outcome.RECORDED, kind + " with " + found.size() + " findings"));
    }

    private static Optional<Integer> households(Reading reading) {
        return reading.slot(SlotName.HOUSEHOLDS).map(Slot::number);
    }

    private static Opening.Certainty certainty(Clause clause, Scene scene) {
        // A worker writes down what was found: half as sure is enough.
        return clause.confidence()
                        >= (scene.town().limits().sure() + scene.town().limits().doubtful()) / 2
                ? Opening.Certainty.SURE
                : Opening.Certainty.DOUBTFUL;
    }

    private static String grid(Scene scene, Opening opening, Reading reading) {
        return opening.gridOf(reading.text());
    }
}
