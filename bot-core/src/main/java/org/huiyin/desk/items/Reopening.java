package org.huiyin.desk.items;

import java.time.Duration;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.item.Item;

/** What follows when an item was not done after all. */
public final class Reopening {
    private final Scene scene;
    private final Draft draft;
    private final Telling telling;

    public Reopening(Scene scene, Draft draft) {
        this.scene = scene;
        this.draft = draft;
        this.telling = new Telling(scene, draft);
    }

    /** The asker hears that it goes on under the same number; the handler hears that it is theirs again. */
    public void tell(Item reopened) {
        var item = brought(reopened);
        new Clocks(scene.town(), draft).reopened(item);
        telling.here(
                telling.wording()
                        .brief("item.reopened", item)
                        .with("name", telling.wording().handlerName(item)),
                item);
        item.handling()
                .handler()
                .or(() -> item.handling().owner())
                .ifPresent(handler -> draft.say(
                                new Target.ToPerson(handler), telling.wording().full("item.reopened.handler", item))
                        .about(item.code())
                        .on(scene.message().id().value())
                        .after(Duration.ZERO));
    }

    /** What was only noted was brought to nobody: whoever asks again shall find somebody who has it. */
    private Item brought(Item item) {
        return item.handling().owner().isPresent() || !item.handling().holders().isEmpty()
                ? item
                : new Routing(scene.town(), scene.holds(), scene.items()).brought(item);
    }
}
