package org.huiyin.desk.items;

import java.util.ArrayList;
import org.huiyin.desk.Scene;
import org.huiyin.item.Item;
import org.huiyin.text.Phrase;

/** How an item stands, for whoever asks: who has it, what they said last, when it will be over. */
public final class Standing {
    private final Scene scene;
    private final Wording wording;

    public Standing(Scene scene, Wording wording) {
        this.scene = scene;
        this.wording = wording;
    }

    public Phrase of(Item item, String key) {
        var news = new ArrayList<Phrase>();
        item.word()
                .ifPresent(word -> news.add(Phrase.of("standing.word")
                        .with("name", wording.handlerName(item))
                        .with("words", wording.said(word))));
        item.clock()
                .promised()
                .ifPresent(
                        at -> news.add(Phrase.of(item.appointment().isPresent() ? "call.standing" : "standing.promised")
                                .with("at", at)));
        if (news.isEmpty()) {
            news.add(Phrase.of("standing.with")
                    .with("name", wording.handlerName(item))
                    .with("state", item.state(), "state"));
        }
        return wording.brief(key, item)
                .with("news", news)
                .with("town", scene.roster().township());
    }
}
