package org.huiyin.desk.handlers;

import org.huiyin.desk.Draft;
import org.huiyin.desk.Town;
import org.huiyin.desk.items.Wording;
import org.huiyin.grid.Person;
import org.huiyin.item.Cause;
import org.huiyin.item.Item;
import org.huiyin.item.ItemLife;
import org.huiyin.item.Move;

/** Ends an item that is not for us to do, and tells its askers why. */
public final class Rejecting {
    private final Town town;
    private final Draft draft;

    public Rejecting(Town town, Draft draft) {
        this.town = town;
        this.draft = draft;
    }

    /** False if its state does not allow that. */
    public boolean reject(Item item, String why, Person by, Cause cause) {
        if (!(ItemLife.reject(item, cause) instanceof Move.Made made)) {
            return false;
        }
        var wording = new Wording(town);
        var reason = wording.said(why);
        draft.save(made.item(), made.event().noting(reason));
        draft.stopClocks(item);
        var phrase = wording.brief("item.rejected", made.item())
                .with("name", by.name())
                .with("words", reason);
        item.whereAsked()
                .forEach(place -> draft.say(place, phrase)
                        .about(item.code())
                        .after(town.limits().hold()));
        return true;
    }
}
