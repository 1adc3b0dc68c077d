package org.huiyin.adapters.console.pages.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.outlines.Outlines;
import org.huiyin.adapters.console.pages.Frame;
import org.huiyin.desk.Town;
import org.huiyin.figures.Figures;
import org.huiyin.figures.Scope;
import org.huiyin.figures.Topic;
import org.huiyin.figures.Workload;
import org.huiyin.grid.Grid;
import org.huiyin.item.Item;
import org.huiyin.ledger.Pages;
import org.huiyin.ledger.Store;
import org.huiyin.net.Reply;
import org.huiyin.report.Kind;

/** The big screen: what everybody in the room may read from six metres away. No name, no place, nothing anybody said. */
public final class ScreenPage {
    private static final int LATE = 8;
    private static final int HOT = 8;
    private static final int HOURS = 24;
    private static final int TILES = 24;
    private static final Duration HOT_FOR = Duration.ofDays(7);

    /** What is spoken of in private is counted, and not shown. */
    private static final List<Kind> FOR_ALL =
            Stream.of(Kind.values()).filter(kind -> !kind.isSensitive()).toList();

    private final Store store;
    private final Pages pages;
    private final Frame frame;
    private final Supplier<Town> town;
    private final Outlines outlines;

    /** @param outlines of the grids; where one is missing tiles stand for all */
    public ScreenPage(Store store, Frame frame, Supplier<Town> town, Outlines outlines) {
        this.store = store;
        this.pages = store.pages();
        this.frame = frame;
        this.town = town;
        this.outlines = outlines;
    }

    /** A grid as a tile of the map. */
    record Tile(Grid grid, long open, long late) {

        static Tile of(Grid grid, Optional<Workload> load) {
            return new Tile(
                    grid,
                    load.map(Workload::open).orElse(0L),
                    load.map(Workload::late).orElse(0L));
        }

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

    /** @param hours how many items were opened in each hour of today */
    record View(
            String township,
            Figures today,
            List<Integer> hours,
            List<Block> blocks,
            List<Item> late,
            long lates,
            List<Topic> hot,
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

        int busiest() {
            return Math.max(1, hours.stream().mapToInt(Integer::intValue).max().orElse(1));
        }

        long hottest() {
            return hot.stream().mapToLong(Topic::items).max().orElse(1);
        }
    }

    public Reply show(Visit visit) {
        var view = view(visit);
        return frame.alone(200, visit, visit.wantsInside() ? "command/panels.jte" : "command/screen.jte", view);
    }

    private View view(Visit visit) {
        var now = visit.wording().times().now();
        var loads = pages.workloads(visit.pass().gridPath(), now);
        var late = visit.pass().items().of(FOR_ALL).lateAt(now).soonestDueFirst();
        return new View(
                town.get().roster().township(),
                pages.figures(today(visit)),
                hours(visit),
                blocks(visit, loads),
                pages.items(late, LATE, 0),
                loads.stream().mapToLong(Workload::late).sum(),
                pages.topics(scope(visit, now.minus(HOT_FOR)), HOT),
                Running.of(store, town.get(), grid -> covers(visit, grid)),
                outlines);
    }

    private static boolean covers(Visit visit, String grid) {
        return visit.wording().names().path(grid).startsWith(visit.pass().gridPath());
    }

    private Scope today(Visit visit) {
        return scope(visit, visit.wording().times().midnight());
    }

    private Scope scope(Visit visit, Instant from) {
        var now = visit.wording().times().now();
        var path = visit.pass().gridPath().isEmpty()
                ? visit.wording().names().path(visit.wording().names().root())
                : visit.pass().gridPath();
        return new Scope(from, now.plusMillis(1), path, town.get().policy().yardstick(now));
    }

    private List<Integer> hours(Visit visit) {
        var counts = new ArrayList<>(pages.hourly(today(visit)));
        counts.addAll(Collections.nCopies(Math.max(0, HOURS - counts.size()), 0));
        return counts;
    }

    private List<Block> blocks(Visit visit, List<Workload> loads) {
        var grids = town.get().roster().grids();
        var byGrid = loads.stream().collect(Collectors.toMap(Workload::grid, load -> load));
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
                                .map(grid -> Tile.of(grid, Optional.ofNullable(byGrid.get(grid.id()))))
                                .toList()))
                .filter(block -> !block.tiles().isEmpty())
                .toList();
        boolean fits = blocks.stream().mapToInt(block -> block.tiles().size()).sum() <= TILES;
        return fits || blocks.isEmpty() ? blocks : List.of(new Block(grids.root(), sums(blocks)));
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
}
