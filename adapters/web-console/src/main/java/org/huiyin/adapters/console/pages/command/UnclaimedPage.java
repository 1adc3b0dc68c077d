package org.huiyin.adapters.console.pages.command;

import java.util.Arrays;
import java.util.List;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.pages.Done;
import org.huiyin.adapters.console.pages.Frame;
import org.huiyin.figures.ItemFilter;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.Pages;
import org.huiyin.net.Reply;
import org.huiyin.report.Kind;

/** What is open and nobody has in hand, the oldest first. */
public final class UnclaimedPage {
    private static final int SHOWN = 100;

    private final Pages pages;
    private final Frame frame;

    public UnclaimedPage(Pages pages, Frame frame) {
        this.pages = pages;
        this.frame = frame;
    }

    record View(List<Lane.Card> cards, String count) {}

    public Reply show(Visit visit) {
        var now = visit.wording().times().now();
        var filter = unclaimed(visit);
        var cards = pages.items(filter, SHOWN, 0).stream()
                .map(item -> Lane.Card.of(item, now))
                .toList();
        var count = visit.wording().atMost(pages.count(filter, visit.wording().most()));
        return frame.show(
                visit, new Frame.Page("command/unclaimed", new View(cards, count), Done.told(visit.request())));
    }

    static ItemFilter unclaimed(Visit visit) {
        var open = Arrays.stream(ItemState.values()).filter(ItemState::isOpen).toList();
        var kinds = Arrays.stream(Kind.values()).filter(Kind::waitsForSomebody).toList();
        return visit.pass().items().in(open).of(kinds).heldByNobody().oldestFirst();
    }
}
