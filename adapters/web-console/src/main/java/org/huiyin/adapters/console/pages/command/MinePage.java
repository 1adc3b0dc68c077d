package org.huiyin.adapters.console.pages.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.pages.Frame;
import org.huiyin.figures.ItemFilter;
import org.huiyin.grid.Person;
import org.huiyin.item.Item;
import org.huiyin.ledger.Items;
import org.huiyin.ledger.Store;
import org.huiyin.net.Reply;

/** What somebody has in hand or was brought, and what is late in their grid. */
public final class MinePage {
    private static final int SHOWN = 100;

    private final Store store;
    private final Frame frame;

    public MinePage(Store store, Frame frame) {
        this.store = store;
        this.frame = frame;
    }

    /** @param known whether the account belongs to anybody who could have something in hand */
    record View(boolean known, List<Lane.Card> inHand, List<Lane.Card> brought, List<Lane.Card> late) {}

    public Reply show(Visit visit) {
        var now = visit.wording().times().now();
        var view = visit.actor()
                .map(me -> view(visit, me, now))
                .orElseGet(() -> new View(false, List.of(), List.of(), List.of()));
        return frame.show(visit, Frame.Page.of("command/mine", view));
    }

    private View view(Visit visit, Person me, Instant now) {
        var around = new Items.Vicinity(
                Optional.empty(), Optional.of(visit.wording().names().path(me.grid())), me.id());
        var near = store.look(looks -> looks.items().near(around, now, SHOWN * 10));
        var open = near.stream().filter(Item::isOpen).toList();
        var inHand =
                open.stream().filter(item -> item.handling().isHeldBy(me.id())).toList();
        var brought = open.stream()
                .filter(item -> item.handling().holders().isEmpty())
                .filter(item -> item.handling().owner().filter(me.id()::equals).isPresent())
                .toList();
        return new View(true, cards(inHand, now), cards(brought, now), cards(late(visit, me, now), now));
    }

    private List<Item> late(Visit visit, Person me, Instant now) {
        var path = visit.wording().names().path(me.grid());
        var seen =
                path.startsWith(visit.pass().gridPath()) ? path : visit.pass().gridPath();
        return store.pages().items(ItemFilter.under(seen).lateAt(now).oldestFirst(), SHOWN, 0);
    }

    private static List<Lane.Card> cards(List<Item> items, Instant now) {
        return items.stream()
                .limit(SHOWN)
                .map(item -> Lane.Card.of(item, now))
                .sorted((a, b) -> Integer.compare(b.percent(), a.percent()))
                .toList();
    }
}
