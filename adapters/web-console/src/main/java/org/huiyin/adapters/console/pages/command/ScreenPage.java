package org.huiyin.adapters.console.pages.command;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huiyin.adapters.console.costly.Costly;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.outlines.Outlines;
import org.huiyin.adapters.console.pages.Frame;
import org.huiyin.desk.Town;
import org.huiyin.figures.Figures;
import org.huiyin.figures.ItemFilter;
import org.huiyin.figures.Scope;
import org.huiyin.grid.Grid;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.Pages;
import org.huiyin.ledger.Store;
import org.huiyin.net.Reply;

/** The big screen: what everybody in the room may read from six metres away. No name, no place, nothing anybody said. */
public final class ScreenPage {
    private static final int OPEN = 5_000;
    private static final int LATE = 8;
    private static final int HOT = 8;
    private static final int HOURS = 24;
    private static final int TILES = 24;
    private static final Duration HOT_FOR = Duration.ofDays(7);

    /** From so many open items on the screen shows what was a moment ago. */
    private static final long MANY = 1_000;

    private static final Duration A_MOMENT = Duration.ofSeconds(10);

    private final Store store;
    private final Pages pages;
    private final Frame frame;
    private final Supplier<Town> town;
    private final Outlines outlines;
    private final Costly<View> views;

    /** @param outlines of the grids; where one is missing tiles stand for all */
    public ScreenPage(Store store, Frame frame, Supplier<Town> town, Outlines outlines, InstantSource clock) {
        this.views = new Costly<>(clock, A_MOMENT, view -> view.open() >= MANY);
        this.store = store;
        this.pages = store.pages();
        this.frame = frame;
        this.town = town;
        this.outlines = outlines;
    }

    /** A grid as a tile of the map. */
    record Tile(Grid grid, long open, long late) {

        String shade() {
            if (late > 0) {
                return "late";
            }
            return open == 0 ? "calm" : open < 3 ? "some" : "many";
        }
    }

    /** The narrowest grids of the grid around them. */
    record Block(Grid around, List<Tile> tiles) {}

    /** A grid as it lies. */
    record Patch(Tile tile, Outlines.Shape shape) {}

    /** How often a matter came up. */
    record Hot(String matter, long count) {}

    /** @param hours how many items were opened in each hour of today */
    record View(
            String township,
            Figures today,
            List<Integer> hours,
            List<Block> blocks,
            List<Item> late,
            long lates,
            List<Hot> hot,
            Running running,
            Outlines outlines) {

        /** The grids as they lie; none unless each has an outline. */
        List<Patch> patches() {
            var tiles = blocks.stream().flatMap(block -> block.tiles().stream()).toList();
            var patches = tiles.stream()
                    .flatMap(tile -> outlines.of(tile.grid().id()).map(shape -> new Patch(tile, shape)).stream())
                    .toList();
            return patches.size() == tiles.size() ? patches : List.of();
        }

        long open() {
            return blocks.stream()
                    .flatMap(block -> block.tiles().stream())
                    .mapToLong(Tile::open)
                    .sum();
        }

        int busiest() {
            return Math.max(1, hours.stream().mapToInt(Integer::intValue).max().orElse(1));
        }

        long hottest() {
            return hot.stream().mapToLong(Hot::count).max().orElse(1);
        }
    }

    public Reply show(Visit visit) {
        var view = views.of(visit.pass().gridPath(), () -> view(visit));
        return frame.alone(200, visit, visit.wantsInside() ? "command/panels.jte" : "command/screen.jte", view);
    }

    private View view(Visit visit) {
        var now = visit.wording().times().now();
        var states = Stream.of(ItemState.values()).filter(ItemState::isOpen).toList();
        var open = pages.items(visit.pass().items().in(states), OPEN, 0);
        var late = open.stream()
                .filter(item -> item.isLate(now))
                .sorted(Comparator.comparing(item -> item.clock().due().orElse(now)))
                .toList();
        return new View(
                town.get().roster().township(),
                pages.figures(today(visit)),
                hours(visit),
                blocks(visit, open, now),
                late.stream().filter(ScreenPage::isForAll).limit(LATE).toList(),
                late.size(),
                hot(visit, now),
                Running.of(store, town.get(), grid -> covers(visit, grid)),
                outlines);
    }

    private static boolean covers(Visit visit, String grid) {
        return visit.wording().names().path(grid).startsWith(visit.pass().gridPath());
    }

    /** What is spoken of in private is counted, and not shown. */
    private static boolean isForAll(Item item) {
        return !item.subject().kind().isSensitive();
    }

    private Scope today(Visit visit) {
        var times = visit.wording().times();
        var path = visit.pass().gridPath().isEmpty()
                ? visit.wording().names().path(visit.wording().names().root())
                : visit.pass().gridPath();
        var policy = town.get().policy();
        return new Scope(times.midnight(), times.now().plusMillis(1), path, policy.yardstick(times.now()));
    }

    private List<Integer> hours(Visit visit) {
        var times = visit.wording().times();
        var counts = new int[HOURS];
        pages.items(visit.pass().items().in(ItemFilter.Span.since(times.midnight())), OPEN, 0)
                .forEach(item ->
                        counts[item.clock().opened().atZone(times.zone()).getHour()]++);
        return IntStream.of(counts).boxed().toList();
    }

    private List<Block> blocks(Visit visit, List<Item> open, Instant now) {
        var grids = town.get().roster().grids();
        var late = counts(open.stream().filter(item -> item.isLate(now)));
        var all = counts(open.stream());
        var blocks = grids.all().stream()
                .filter(around ->
                        grids.path(around.id()).startsWith(visit.pass().gridPath()))
                .map(around -> new Block(
                        around,
                        grids.all().stream()
                                .filter(grid -> grid.parent()
                                        .filter(around.id()::equals)
                                        .isPresent())
                                .filter(grids::isLeaf)
                                .map(grid -> new Tile(
                                        grid, all.getOrDefault(grid.id(), 0L), late.getOrDefault(grid.id(), 0L)))
                                .toList()))
                .filter(block -> !block.tiles().isEmpty())
                .toList();
        boolean fits = blocks.stream().mapToInt(block -> block.tiles().size()).sum() <= TILES;
        return fits || blocks.isEmpty() ? blocks : List.of(new Block(grids.root(), sums(blocks)));
    }

    private static Map<String, Long> counts(Stream<Item> items) {
        return items.collect(Collectors.groupingBy(item -> item.subject().grid(), Collectors.counting()));
    }

    /** Where there are too many grids to be read from six metres, one tile for those around them. */
    private static List<Tile> sums(List<Block> blocks) {
        return blocks.stream()
                .map(block -> new Tile(
                        block.around(),
                        block.tiles().stream().mapToLong(Tile::open).sum(),
                        block.tiles().stream().mapToLong(Tile::late).sum()))
                .limit(TILES)
                .toList();
    }

    private List<Hot> hot(Visit visit, Instant now) {
        var counts = new HashMap<String, Long>();
        pages.items(visit.pass().items().in(ItemFilter.Span.since(now.minus(HOT_FOR))), OPEN, 0).stream()
                .filter(ScreenPage::isForAll)
                .flatMap(item -> item.subject().matter().stream())
                .forEach(matter -> counts.merge(matter, 1L, Long::sum));
        return counts.entrySet().stream()
                .map(entry -> new Hot(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Hot::count).reversed().thenComparing(Hot::matter))
                .limit(HOT)
                .toList();
    }
}
