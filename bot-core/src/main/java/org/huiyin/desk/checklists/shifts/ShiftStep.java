package org.huiyin.desk.checklists.shifts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.checklist.Checklist;
import org.huiyin.checklist.ChecklistKind;
import org.huiyin.checklist.Entry;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.desk.checklists.Reply;
import org.huiyin.desk.checklists.Shifts;
import org.huiyin.grid.Group;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Act;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;
import org.huiyin.text.Phrase;

/** "I take the second shift", "I cannot make the second": said by a helper where the shifts were set up, or in private. */
public final class ShiftStep implements Step {
    private static final double HINT = 0.3;

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        var number = reading.slot(SlotName.SHIFT).map(Slot::number);
        if (!scene.speaker().isHelper() || reading.has(Cue.QUESTION) || number.isEmpty()) {
            return Optional.empty();
        }
        return watch(scene)
                .filter(list -> number.get() >= 1 && number.get() <= new Shifts(list).count())
                .flatMap(list -> reading.has(Cue.CANNOT)
                        ? giveBack(list, number.get(), scene, now)
                        : take(list, number.get(), scene, reading, now));
    }

    private static Optional<Checklist> watch(Scene scene) {
        var running = scene.lists().of(ChecklistKind.SHIFTS);
        return scene.quotedList()
                .filter(running::contains)
                .or(() -> running.stream()
                        .filter(list -> scene.isPrivate()
                                || list.origin().equals(scene.group().map(Group::id)))
                        .findFirst());
    }

    private static Optional<Decision> take(Checklist list, int number, Scene scene, Reading reading, Instant now) {
        if (!reading.has(Cue.OF_MYSELF) && reading.confidence(Act.CLAIM) < HINT) {
            return Optional.empty();
        }
        var draft = new Draft(scene.numbers(), now);
        var shifts = new Shifts(list);
        var me = scene.speaker().id();
        var place = shifts.heldBy(me, number)
                .or(() -> shifts.of(number).stream().filter(Entry::isOpen).findFirst());
        if (place.isEmpty()) {
            new Reply(scene, draft)
                    .here(with(shifts, number, "shifts.shift_full").with("gaps", shifts.gaps()), list);
            return Optional.of(draft.finish(Verdict.Outcome.ANSWERED, "shift is full " + list.code()));
        }
        var taken = list.take(place.get().key(), Optional.of(me), mark(scene, now));
        draft.save(taken);
        new Reply(scene, draft).here(standing(taken, number, scene, "shifts.taken"), list);
        return Optional.of(draft.finish(Verdict.Outcome.NOTICED, "took a shift of " + list.code()));
    }

    private static Optional<Decision> giveBack(Checklist list, int number, Scene scene, Instant now) {
        return new Shifts(list).heldBy(scene.speaker().id(), number).map(place -> {
            var draft = new Draft(scene.numbers(), now);
            var freed = list.take(place.key(), Optional.empty(), mark(scene, now));
            draft.save(freed);
            new Reply(scene, draft).here(standing(freed, number, scene, "shifts.given_back"), list);
            return draft.finish(Verdict.Outcome.NOTICED, "gave a shift of " + list.code() + " back");
        });
    }

    private static Phrase standing(Checklist list, int number, Scene scene, String key) {
        var shifts = new Shifts(list);
        List<Entry> places = shifts.of(number);
        return with(shifts, number, key)
                .with("name", scene.speaker().name())
                .with("taken", places.size() - shifts.open(number))
                .with("places", places.size());
    }

    private static Phrase with(Shifts shifts, int number, String key) {
        return shifts.name(key, number).with("code", shifts.list().code());
    }

    private static Entry.Mark mark(Scene scene, Instant now) {
        return new Entry.Mark(
                scene.speaker().id(), now, Optional.of(scene.message().id()));
    }
}
