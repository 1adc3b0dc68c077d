package org.huiyin.desk.dues;

import java.util.Optional;
import org.huiyin.desk.Draft;
import org.huiyin.desk.DueScene;
import org.huiyin.desk.Town;
import org.huiyin.item.Cause;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemLife;
import org.huiyin.item.ItemState;
import org.huiyin.item.Move;
import org.huiyin.ledger.Due;
import org.huiyin.report.Kind;

/** Asks the asker whether it is really done; silence is asked after once, and then written down as silence. */
final class CallBack {
    private static final String ONCE_MORE = "once_more";
    private static final String STILL_NOT = "still_not";

    private final Town town;
    private final Due due;
    private final Draft draft;
    private final Reminders reminders;

    CallBack(DueScene scene, Draft draft, Reminders reminders) {
        this.town = scene.town();
        this.due = scene.due();
        this.draft = draft;
        this.reminders = reminders;
    }

    void ask(Item item) {
        if (isUnanswered(item)) {
            reminders.toAsker(item, "item.call_back");
            wait(item, "");
        }
    }

    void silent(Item item) {
        if (!isUnanswered(item)) {
            return;
        }
        if (due.step().isEmpty()) {
            reminders.toAsker(item, "item.call_back.again");
            wait(item, ONCE_MORE);
        } else if (item.subject().kind() == Kind.HAZARD && item.links().proof().isEmpty()) {
            askForProof(item);
        } else {
            var cause = new Cause(ItemEvent.BOT, draft.now(), Optional.empty());
            if (ItemLife.close(item, cause) instanceof Move.Made made) {
                draft.save(made.item(), made.event().noting(ItemEvent.SILENCE));
            }
        }
    }

    /** Nothing shows that the hazard is gone: it is not closed in silence. */
    private void askForProof(Item item) {
        item.handling().handler().ifPresent(person -> reminders.toPerson(item, person, "item.needs_proof"));
        if (due.step().equals(ONCE_MORE)) {
            wait(item, STILL_NOT);
        } else {
            reminders.toRoom(item, "item.needs_proof.command");
        }
    }

    private static boolean isUnanswered(Item item) {
        return item.state() == ItemState.RESOLVED && item.rating().isEmpty();
    }

    private void wait(Item item, String step) {
        var length = town.policy().deadline(item.profile()).callBack();
        draft.schedule(new Due(town.after(draft.now(), length), Due.What.CALL_BACK_SILENT, item.code(), step));
    }
}
