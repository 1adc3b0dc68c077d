package org.huiyin.app.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.item.Asking;
import org.huiyin.item.Cause;
import org.huiyin.item.Clock;
import org.huiyin.item.Handling;
import org.huiyin.item.Item;
import org.huiyin.item.ItemCode;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemLife;
import org.huiyin.item.ItemState;
import org.huiyin.item.Links;
import org.huiyin.item.Move;
import org.huiyin.item.Subject;
import org.huiyin.ledger.Store;
import org.huiyin.report.Kind;
import org.huiyin.report.Urgency;

/** The first item of a store, brought to its owner, or to nobody. */
public final class OneItem {
    public static final String CODE = ItemCode.item(1);

    private OneItem() {}

    public static void in(Store store, Optional<String> owner, Instant at) {
        var item = new Item(
                CODE,
                0,
                new Subject(Kind.REQUEST, Optional.empty(), Urgency.NORMAL, "dq", "qh/dq/", Optional.empty(), "words"),
                Asking.by("asker", Optional.of("g-1")),
                Handling.by(owner, Optional.empty(), 1),
                Clock.start(at, at, Optional.empty()),
                Links.of(List.of(), List.of()),
                ItemState.REPORTED,
                Optional.empty(),
                Optional.empty(),
                "normal");
        var opened = new ItemEvent(at, ItemEvent.Type.OPENED, "asker", Optional.empty(), Optional.empty());
        var moved = (Move.Made) ItemLife.dispatch(item, new Cause(ItemEvent.BOT, at, Optional.empty()));
        store.inTransaction(ledger -> {
            ledger.save(moved.item(), List.of(opened, moved.event()));
            return true;
        });
    }
}
