package org.huiyin.adapters.console.pages.command;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.pages.Done;
import org.huiyin.adapters.console.pages.Frame;
import org.huiyin.figures.ItemFilter;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.Looks;
import org.huiyin.ledger.Store;
import org.huiyin.net.Reply;
import org.huiyin.report.Kind;

/** What is open and nobody has in hand, the oldest first, and why that is. */
public final class UnclaimedPage {
    private static final int SHOWN = 100;

    /** What tells why nobody has taken something on: to whom it went, who gave it back, who was reminded. */
    private static final Set<ItemEvent.Type> TRIED = EnumSet.of(
            ItemEvent.Type.DISPATCHED,
            ItemEvent.Type.TRANSFERRED,
            ItemEvent.Type.GIVEN_BACK,
            ItemEvent.Type.URGED,
            ItemEvent.Type.ESCALATED);

    private final Store store;
    private final Frame frame;

    public UnclaimedPage(Store store, Frame frame) {
        this.store = store;
        this.frame = frame;
    }

    /**
     * An item nobody has in hand.
     *
     * @param tried what was done so that somebody would
     */
    record Row(Lane.Card card, List<ItemEvent> tried) {}

    record View(List<Row> rows, String count) {}

    public Reply show(Visit visit) {
        var now = visit.wording().times().now();
        var filter = unclaimed(visit);
        var items = store.pages().items(filter, SHOWN, 0);
        var rows = store.look(
                looks -> items.stream().map(item -> row(item, looks, now)).toList());
        var count = visit.wording()
                .atMost(store.pages().count(filter, visit.wording().most()));
        return frame.show(
                visit, new Frame.Page("command/unclaimed", new View(rows, count), Done.told(visit.request())));
    }

    private static Row row(Item item, Looks looks, Instant now) {
        var tried = looks.items().history(item.code()).stream()
                .filter(event -> TRIED.contains(event.type()))
                .toList();
        return new Row(Lane.Card.of(item, now), tried);
    }

    static ItemFilter unclaimed(Visit visit) {
        var open = Arrays.stream(ItemState.values()).filter(ItemState::isOpen).toList();
        var kinds = Arrays.stream(Kind.values()).filter(Kind::waitsForSomebody).toList();
        return visit.pass().items().in(open).of(kinds).heldByNobody().oldestFirst();
    }
}
