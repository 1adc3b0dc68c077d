package org.huiyin.app.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.grid.Roster;
import org.huiyin.item.Asking;
import org.huiyin.item.Clock;
import org.huiyin.item.Handling;
import org.huiyin.item.Item;
import org.huiyin.item.ItemCode;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemState;
import org.huiyin.item.Links;
import org.huiyin.item.Rating;
import org.huiyin.item.Subject;
import org.huiyin.ledger.Store;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.report.Kind;
import org.huiyin.report.Urgency;

/** What happened in the busy town before anybody measured: items of three years, one in fifty still open. */
final class Past {
    private static final Duration LENGTH = Duration.ofDays(3 * 365);
    private static final Duration DUE = Duration.ofDays(7);
    private static final int AT_ONCE = 1_000;
    private static final int ONE_OPEN_IN = 50;
    private static final int ONE_RATED_IN = 3;
    private static final List<Trouble> TROUBLES = List.of(
            new Trouble("streetlight", "3组门口的路灯不亮了"),
            new Trouble("garbage", "垃圾桶满了三天没人收"),
            new Trouble("sewer_blocked", "楼下污水井堵了，臭得很"),
            new Trouble("parking", "消防通道停了一排车"),
            new Trouble("noise", "楼上天天装修，太吵了"));

    private final BusyTown town;
    private final Roster roster;
    private final Instant begin;
    private final Duration step;
    private final int items;

    private record Trouble(String matter, String words) {}

    Past(BusyTown town, Roster roster, Instant now, int items) {
        this.town = town;
        this.roster = roster;
        this.begin = now.minus(LENGTH);
        this.step = LENGTH.dividedBy(items);
        this.items = items;
    }

    void write(Store store) {
        for (int from = 0; from < items; from += AT_ONCE) {
            int first = from;
            store.inTransaction(ledger -> {
                for (int n = first; n < Math.min(first + AT_ONCE, items); n++) {
                    var item = item(n);
                    ledger.save(item, events(item));
                }
                return true;
            });
        }
    }

    private Item item(int number) {
        int room = number % town.rooms();
        var grid = "n" + town.gridOf(room);
        var leader = "u-" + town.gridOf(room);
        var trouble = TROUBLES.get(number % TROUBLES.size());
        boolean open = (number + number / town.rooms()) % ONE_OPEN_IN == 7;
        var chat = new Chat("onebot", BusyTown.ACCOUNT, Long.toString(town.room(room)), Chat.Kind.ROOM);
        return new Item(
                ItemCode.item(number + 1L),
                0,
                new Subject(
                        Kind.REQUEST,
                        Optional.of(trouble.matter()),
                        Urgency.NORMAL,
                        grid,
                        roster.grids().path(grid),
                        Optional.of("3-12"),
                        trouble.words()),
                Asking.by("r-" + town.resident(room, number), Optional.of("g-" + room)),
                new Handling(
                        Optional.of(leader),
                        Optional.empty(),
                        Optional.of(leader),
                        open ? List.of() : List.of(leader),
                        1,
                        List.of(),
                        List.of()),
                clock(begin.plus(step.multipliedBy(number)), open),
                Links.of(List.of(new Message.Id(chat, "past" + number)), List.of()),
                open ? ItemState.DISPATCHED : ItemState.CLOSED,
                open || number % ONE_RATED_IN > 0 ? Optional.empty() : Optional.of(Rating.SATISFIED),
                Optional.empty(),
                "normal");
    }

    private static Clock clock(Instant opened, boolean open) {
        var due = Optional.of(opened.plus(DUE));
        return open
                ? Clock.start(opened, opened, due)
                : new Clock(
                        opened,
                        opened,
                        due,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(opened.plus(Duration.ofHours(9))),
                        Optional.of(opened.plus(Duration.ofHours(40))));
    }

    private static List<ItemEvent> events(Item item) {
        var events = new ArrayList<ItemEvent>();
        var id = item.links().messages().get(0);
        events.add(ItemEvent.said(item.clock().opened(), ItemEvent.Type.OPENED, "r", id));
        item.clock().resolved().ifPresent(at -> events.add(ItemEvent.said(at, ItemEvent.Type.RESOLVED, "u", id)));
        item.clock().closed().ifPresent(at -> events.add(ItemEvent.ticked(at, ItemEvent.Type.CLOSED)));
        return events;
    }
}
