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

/** Asks the asker whether it is really done; silence is asked after once, and then written down as silence. */
final class CallBack {
    private static final String ONCE_MORE = "once_more";

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
        } else {
            var cause = new Cause(ItemEvent.BOT, draft.now(), Optional.empty());
            if (ItemLife.close(item, cause) instanceof Move.Made made) {
                draft.save(made.item(), made.event().noting(ItemEvent.SILENCE));
            }
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
