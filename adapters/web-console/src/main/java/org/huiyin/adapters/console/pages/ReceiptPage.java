package org.huiyin.adapters.console.pages;

import java.util.List;
import java.util.Optional;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.words.Names;
import org.huiyin.housecall.HandOver;
import org.huiyin.housecall.HouseCall;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.ledger.Looks;
import org.huiyin.ledger.Store;
import org.huiyin.net.Reply;

/** The receipt for papers that changed hands, as it goes to the printer: both sides sign it. */
public final class ReceiptPage {
    private final Store store;
    private final Frame frame;
    private final Glass glass;

    public ReceiptPage(Store store, Frame frame) {
        this.store = store;
        this.frame = frame;
        this.glass = new Glass(store.register().trail());
    }

    /**
     * What stands on it.
     *
     * @param number counted from 1
     * @param written the step of the item's history it is taken from
     */
    record View(Item item, int number, HandOver handOver, Optional<ItemEvent> written, Names names) {}

    public Reply show(Visit visit) {
        var code = visit.request().parameter("code");
        var item = store.look(looks -> looks.items().item(code));
        var number = number(visit.request().parameter("number"));
        var handOver = item.flatMap(Item::call).flatMap(call -> handOver(call, number));
        if (handOver.isEmpty()) {
            return frame.show(404, visit, Frame.Page.of("missing", new ItemPage.Missing(code)));
        }
        if (!glass.lets(visit, item.get())) {
            return frame.show(403, visit, Frame.Page.of("glass", new ItemPage.Missing(code)));
        }
        var view = store.look(looks -> view(visit, item.get(), number, handOver.get(), looks));
        return frame.alone(200, visit, "receipt.jte", view);
    }

    private static int number(String text) {
        boolean plain = text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain && !text.isEmpty() ? Integer.parseInt(text) : 0;
    }

    private static Optional<HandOver> handOver(HouseCall call, int number) {
        List<HandOver> all = call.handOvers();
        return number >= 1 && number <= all.size() ? Optional.of(all.get(number - 1)) : Optional.empty();
    }

    private static View view(Visit visit, Item item, int number, HandOver handOver, Looks looks) {
        var note = Optional.of(Integer.toString(number));
        var written = looks.items().history(item.code()).stream()
                .filter(event -> event.type() == ItemEvent.Type.HANDED_OVER
                        && event.note().equals(note))
                .findFirst();
        var spoken = Told.of(item.code(), looks).stream().map(Told::heard).toList();
        return new View(item, number, handOver, written, visit.wording().names().with(spoken));
    }
}
