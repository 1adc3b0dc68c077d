package org.huiyin.adapters.console.pages.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.pages.Frame;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.Pages;
import org.huiyin.net.Reply;

/** Who waits for somebody at the door: by household, those who wait past the time first. */
public final class VisitsPage {
    /** Of so many open items, the oldest, calls are looked for. */
    private static final int AMONG = 2_000;

    private static final Duration SOON = Duration.ofDays(1);

    private final Pages pages;
    private final Frame frame;

    public VisitsPage(Pages pages, Frame frame) {
        this.pages = pages;
        this.frame = frame;
    }

    /** How pressing a call is. */
    enum Pressing {
        OVERDUE,
        SOON,
        LATER,
        NOT_APPOINTED
    }

    /** Somebody comes to a door, or is to. */
    record Call(Item item, Pressing pressing) {

        static Call of(Item item, Instant now) {
            return new Call(item, pressing(item, now));
        }

        private static Pressing pressing(Item item, Instant now) {
            var at = item.appointment();
            if (item.isLate(now) || at.filter(now::isAfter).isPresent()) {
                return Pressing.OVERDUE;
            }
            return at.map(moment -> moment.isBefore(now.plus(VisitsPage.SOON)) ? Pressing.SOON : Pressing.LATER)
                    .orElse(Pressing.NOT_APPOINTED);
        }
    }

    /** A household, or a grid where none is named, and all that is to be done there in one go. */
    record Home(String place, String grid, List<Call> calls) {
        Pressing pressing() {
            return calls.get(0).pressing();
        }
    }

    record View(List<Home> homes) {}

    public Reply show(Visit visit) {
        var now = visit.wording().times().now();
        var open = Arrays.stream(ItemState.values()).filter(ItemState::isOpen).toList();
        var calls = pages.items(visit.pass().items().in(open).oldestFirst(), AMONG, 0).stream()
                .filter(item -> item.call().isPresent())
                .map(item -> Call.of(item, now))
                .sorted(Comparator.comparing(Call::pressing))
                .collect(Collectors.groupingBy(
                        call -> List.of(
                                place(call, visit), call.item().subject().grid()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return frame.show(visit, Frame.Page.of("command/visits", new View(homes(calls))));
    }

    /** Where a quarrel is stays out of lists. */
    private static String place(Call call, Visit visit) {
        var subject = call.item().subject();
        return subject.kind().isSensitive()
                ? visit.wording().say("hidden")
                : visit.wording().names().place(subject);
    }

    private static List<Home> homes(Map<List<String>, List<Call>> calls) {
        return calls.entrySet().stream()
                .map(each -> new Home(each.getKey().get(0), each.getKey().get(1), each.getValue()))
                .toList();
    }
}
