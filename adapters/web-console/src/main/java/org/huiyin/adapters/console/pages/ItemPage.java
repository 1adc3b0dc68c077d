package org.huiyin.adapters.console.pages;

import java.util.List;
import java.util.Optional;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.words.Names;
import org.huiyin.delivery.Saying;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.ledger.Looks;
import org.huiyin.ledger.Store;
import org.huiyin.net.Reply;

/** One item: what was said, how it was read, what happened to it, and what was answered. */
public final class ItemPage {
    private static final int SAYINGS = 100;

    private final Store store;
    private final Frame frame;

    public ItemPage(Store store, Frame frame) {
        this.store = store;
        this.frame = frame;
    }

    record View(Item item, List<Told> told, List<ItemEvent> events, List<Saying> sayings, Names names) {}

    record Missing(String code) {}

    public Reply show(Visit visit) {
        return show(visit, visit.request().parameter("code"), Done.told(visit.request()));
    }

    Reply show(Visit visit, String code, Optional<Done> done) {
        var view = store.look(looks -> looks.items().item(code).map(item -> view(visit, item, looks)));
        return view.map(v -> frame.show(visit, new Frame.Page("item", v, done)))
                .orElseGet(() -> frame.show(404, visit, new Frame.Page("missing", new Missing(code), done)));
    }

    private static View view(Visit visit, Item item, Looks looks) {
        var told = Told.of(item.code(), looks);
        return new View(
                item,
                told,
                looks.items().history(item.code()),
                looks.sayings().about(item.code(), SAYINGS),
                visit.wording().names().with(told.stream().map(Told::heard).toList()));
    }
}
