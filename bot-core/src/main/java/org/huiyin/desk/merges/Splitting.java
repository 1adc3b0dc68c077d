package org.huiyin.desk.merges;

import java.util.List;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Joined;
import org.huiyin.desk.Scene;
import org.huiyin.desk.items.Opening;
import org.huiyin.desk.items.Telling;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;

/** Takes a message out of the item it was put into, and opens one of its own for it. */
public final class Splitting {
    private final Scene scene;
    private final Draft draft;
    private final Opening opening;

    /** @param scene as if the message were heard only now */
    public Splitting(Scene scene, Draft draft) {
        this.scene = scene;
        this.draft = draft;
        this.opening = new Opening(scene, draft);
    }

    /** The new item, with its receipt to whoever said it and word to those who act. */
    public Item split(Joined joined, String by) {
        var rest = without(joined);
        var opened = opening.open(joined.clause(), Opening.Certainty.SURE);
        var own = opened.with(opened.links().apartFrom(rest.code()));
        draft.save(rest, event(joined, by).noting(own.code()));
        draft.save(own, event(joined, by).noting(rest.code()));
        draft.unlink(joined.message().id(), rest.code());
        return own;
    }

    /** Its receipt, once all that was said of it is known. */
    public void tell(Item own) {
        new Telling(scene, draft).opened(List.of(draft.latest(own)));
    }

    private ItemEvent event(Joined joined, String by) {
        return ItemEvent.said(
                draft.now(), ItemEvent.Type.SPLIT, by, joined.message().id());
    }

    private Item without(Joined joined) {
        var item = draft.latest(joined.item());
        var asking = item.asking();
        if (!joined.saidMore()) {
            asking = asking.without(joined.heard().person());
        }
        if (!joined.isHeardThere()) {
            asking = asking.without(scene.here());
        }
        return item.with(item.links().without(joined.message())).with(asking);
    }
}
