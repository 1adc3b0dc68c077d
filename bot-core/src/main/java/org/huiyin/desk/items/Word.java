package org.huiyin.desk.items;

import org.huiyin.delivery.Target;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.item.Item;

/** A word to the one who reported an item, from a step that is not about items. */
public final class Word {
    private final Scene scene;
    private final Draft draft;

    public Word(Scene scene, Draft draft) {
        this.scene = scene;
        this.draft = draft;
    }

    public void toReporter(Item item, String key) {
        draft.say(new Target.ToPerson(item.asking().reporter()), new Wording(scene.town()).brief(key, item))
                .about(item.code())
                .now();
    }
}
