package org.huiyin.desk.undoing;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.desk.items.Telling;
import org.huiyin.item.Item;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.report.SlotName;

/** "That was a slip", said right after a claim, a done, a transfer, a rating: it is undone. */
public final class UndoStep implements Step {

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        if (!reading.has(Cue.UNDO)) {
            return Optional.empty();
        }
        return scene.undone().stream()
                .filter(undo -> isMeant(undo.move().before(), scene, reading))
                .findFirst()
                .map(undo -> undo(undo, scene, now));
    }

    /** The last thing done, unless a number or a quote points at another item. */
    private static boolean isMeant(Item item, Scene scene, Reading reading) {
        var numbered = reading.slots(SlotName.ITEM_CODE);
        var quoted = scene.quoted().subjects();
        return (numbered.isEmpty() || numbered.stream().anyMatch(s -> s.value().equals(item.code())))
                && (quoted.isEmpty() || quoted.contains(item.code()));
    }

    private static Decision undo(Scene.Undo undo, Scene scene, Instant now) {
        var draft = new Draft(scene.numbers(), now);
        var restored = new Undoing(scene.town(), draft)
                .undo(undo, scene.speaker(), Optional.of(scene.message().id()));
        var telling = new Telling(scene, draft);
        telling.here(
                telling.wording()
                        .brief("item.undone", restored)
                        .with("name", scene.speaker().name())
                        .with("state", restored.state(), "state"),
                restored);
        return draft.finish(
                        Verdict.Outcome.MOVED, "undone: " + undo.move().move().type())
                .with(Undoing.forgotten(undo));
    }
}
