package org.huiyin.adapters.store;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.huiyin.figures.Scope;
import org.huiyin.figures.Yardstick;
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
import org.huiyin.ledger.Items;
import org.huiyin.ledger.Store;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.report.Kind;
import org.huiyin.report.Urgency;

/**
 * Prints how long it takes to write one item, and to find what is open, when a file of SQLite holds ever more of them:
 * three years of a town of 400 grids, one item in fifty still open.
 */
final class ManyItems {
    private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");
    private static final Duration STEP = Duration.ofSeconds(95);
    private static final int GRIDS = 400;
    private static final int AT_ONCE = 1_000;
    private static final int TIMES = 500;
    private static final List<ItemState> OPEN =
            Stream.of(ItemState.values()).filter(ItemState::isOpen).toList();

    private final Store store;
    private final PrintStream out;
    private int items;

    private ManyItems(Store store, PrintStream out) {
        this.store = store;
        this.out = out;
    }

    /** A file that is not there yet, then how many items it is measured at, growing. */
    public static void main(String[] args) {
        try (var store = SqlStores.sqlite(Path.of(args[0]))) {
            var trial = new ManyItems(store, System.out);
            for (int i = 1; i < args.length; i++) {
                trial.fill(Integer.parseInt(args[i]));
                trial.measure();
            }
        }
    }

    private void fill(int upTo) {
        while (items < upTo) {
            store.inTransaction(ledger -> {
                for (int i = 0; i < AT_ONCE && items < upTo; i++) {
                    var item = item(items++);
                    ledger.save(item, events(item));
                }
                return true;
            });
        }
    }

    private void measure() {
        var now = opened(items);
        var since = now.minus(Duration.ofDays(3));
        out.printf("%,d items%n", items);
        time(
                "one more item, on the disk",
                i -> store.inTransaction(ledger -> {
                    var item = item(items++);
                    ledger.save(item, events(item));
                    return true;
                }));
        time(
                "near a resident in a group",
                i -> near(
                        new Items.Vicinity(Optional.of("g-" + i % GRIDS), Optional.of(path(i)), "r-" + i % GRIDS),
                        since));
        time(
                "near a worker, by the grid",
                i -> near(new Items.Vicinity(Optional.empty(), Optional.of(path(i)), "u-" + i % GRIDS), since));
        time(
                "near the command room",
                i -> near(new Items.Vicinity(Optional.of("g-cmd"), Optional.of("town/"), "u-command"), since));
        time("a page of what is open", i -> store.pages().items(OPEN, 51, 0));
        time("the twentieth page of that", i -> store.pages().items(OPEN, 51, 950));
        once("figures of thirty days", now.minus(Duration.ofDays(30)));
        once("figures of everything", BEGIN);
    }

    private void near(Items.Vicinity vicinity, Instant since) {
        store.look(looks -> looks.items().near(vicinity, since, 200));
    }

    private void once(String what, Instant from) {
        long begun = System.nanoTime();
        var yardstick = new Yardstick(opened(items), Set.of("fast"), Duration.ofDays(30));
        var figures = store.pages().figures(new Scope(from, opened(items), "town/", yardstick));
        out.printf("  %-30s %,9.1f ms, of %,d%n", what, (System.nanoTime() - begun) / 1e6, figures.opened());
    }

    private void time(String what, IntConsumer work) {
        for (int i = 0; i < TIMES / 5; i++) {
            work.accept(i * 7);
        }
        var nanos = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            work.accept(i * 13);
            nanos[i] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        out.printf("  %-30s p50 %6.2f ms  p99 %6.2f ms%n", what, nanos[TIMES / 2] / 1e6, nanos[TIMES * 99 / 100] / 1e6);
    }

    private static Instant opened(int number) {
        return BEGIN.plus(STEP.multipliedBy(number));
    }

    private static String path(int number) {
        int grid = number % GRIDS;
        return "town/v" + grid / 20 + "/v" + grid / 20 + "-" + grid % 20 + "/";
    }

    private static Item item(int number) {
        int grid = number % GRIDS;
        boolean isOpen = (number + number / GRIDS) % 50 == 7;
        var opened = opened(number);
        var path = path(number);
        var handler = Optional.of("u-" + grid);
        var clock = isOpen
                ? Clock.start(opened, opened, Optional.of(opened.plus(Duration.ofDays(7))))
                : new Clock(
                        opened,
                        opened,
                        Optional.of(opened.plus(Duration.ofDays(7))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(opened.plus(Duration.ofHours(9))),
                        Optional.of(opened.plus(Duration.ofHours(40))));
        var chat = new Chat("sandbox", "bot", "g-" + grid, Chat.Kind.ROOM);
        return new Item(
                ItemCode.item(number + 1L),
                0,
                new Subject(
                        Kind.REQUEST,
                        Optional.of("streetlight"),
                        Urgency.NORMAL,
                        "g",
                        path,
                        Optional.of("3-12"),
                        "lamp"),
                Asking.by("r-" + number % 12_000, Optional.of(chat.id())),
                new Handling(
                        handler,
                        Optional.empty(),
                        handler,
                        isOpen ? List.of() : List.of("u-" + grid),
                        1,
                        List.of(),
                        List.of()),
                clock,
                Links.of(List.of(new Message.Id(chat, "m" + number)), List.of()),
                isOpen ? ItemState.DISPATCHED : ItemState.CLOSED,
                number % 3 == 0 && !isOpen ? Optional.of(Rating.SATISFIED) : Optional.empty(),
                Optional.empty(),
                number % 2 == 0 ? "fast" : "normal");
    }

    private static List<ItemEvent> events(Item item) {
        var events = new ArrayList<ItemEvent>();
        var id = item.links().messages().get(0);
        var clock = item.clock();
        events.add(ItemEvent.said(clock.opened(), ItemEvent.Type.OPENED, "r", id));
        clock.resolved().ifPresent(at -> {
            var claimed = clock.opened().plus(Duration.ofMinutes(20));
            events.add(ItemEvent.said(claimed, ItemEvent.Type.CLAIMED, "u", id));
            events.add(ItemEvent.said(at, ItemEvent.Type.RESOLVED, "u", id));
        });
        clock.closed().ifPresent(at -> events.add(ItemEvent.ticked(at, ItemEvent.Type.CLOSED)));
        return events;
    }
}
