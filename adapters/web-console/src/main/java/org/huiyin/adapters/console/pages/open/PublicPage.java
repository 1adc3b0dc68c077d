package org.huiyin.adapters.console.pages.open;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.pages.Frame;
import org.huiyin.adapters.console.pages.command.OnDuty;
import org.huiyin.desk.Town;
import org.huiyin.figures.ItemFilter;
import org.huiyin.grid.Grid;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.grid.Roster;
import org.huiyin.item.Asking;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.Store;
import org.huiyin.net.Reply;
import org.huiyin.report.Kind;

/**
 * What everybody may see: the number, matter, state and dates of items, and who serves in a grid. No place, no words, no
 * asker; nothing of what is spoken of in private.
 */
public final class PublicPage {
    private static final int ROWS = 100;
    private static final int COUNTED = 5_000;
    private static final Duration LATELY = Duration.ofDays(30);

    private static final List<Kind> KINDS = List.of(Kind.REQUEST, Kind.HAZARD, Kind.INCIDENT, Kind.OPINION);
    private static final List<ItemState> STATES =
            List.of(ItemState.REPORTED, ItemState.DISPATCHED, ItemState.CLAIMED, ItemState.RESOLVED, ItemState.CLOSED);

    private final Store store;
    private final Frame frame;
    private final Supplier<Town> town;

    public PublicPage(Store store, Frame frame, Supplier<Town> town) {
        this.store = store;
        this.frame = frame;
        this.town = town;
    }

    record Board(List<Item> items, List<Grid> grids, String township) {}

    /**
     * Who serves in a grid, where and when, and how much is going on there.
     *
     * @param around the grids it lies in, the widest first
     * @param duty who is on duty for it, or will be
     */
    record Card(
            Grid grid,
            List<Grid> around,
            List<Person> leaders,
            List<Person> others,
            List<OnDuty> duty,
            long open,
            long done) {}

    /** Nobody is missing from the address of a page but by a mistake of whoever wrote it. */
    record Nowhere() {}

    public Reply board(Visit visit) {
        var roster = town.get().roster();
        var grids = roster.grids().all().stream().filter(roster.grids()::isLeaf).toList();
        var board = new Board(store.pages().items(filter("", visit), ROWS, 0), grids, roster.township());
        return frame.alone(200, visit, "open/board.jte", board);
    }

    private static ItemFilter filter(String path, Visit visit) {
        var since = visit.wording().times().now().minus(LATELY);
        return ItemFilter.under(path)
                .in(STATES)
                .of(KINDS)
                .from(Asking.Source.ASKED)
                .in(ItemFilter.Span.since(since));
    }

    public Reply card(Visit visit) {
        var roster = town.get().roster();
        var card = roster.grids().find(visit.request().parameter("id")).map(grid -> card(grid, roster, visit));
        return card.map(c -> frame.alone(200, visit, "open/card.jte", c))
                .orElseGet(() -> frame.alone(404, visit, "open/nowhere.jte", new Nowhere()));
    }

    private Card card(Grid grid, Roster roster, Visit visit) {
        var items = store.pages().items(filter(roster.grids().path(grid.id()), visit), COUNTED, 0);
        long open = items.stream().filter(Item::isOpen).count();
        var leaders = Stream.concat(
                        roster.inGrid(grid.id(), Role.GRID_LEADER).stream(),
                        Optional.of(grid.id()).flatMap(roster::leaderOf).stream())
                .distinct()
                .toList();
        var around = new ArrayList<>(roster.grids().upward(grid.id()));
        around.remove(grid);
        Collections.reverse(around);
        var others = roster.inGrid(grid.id(), Role.GRID_WORKER);
        return new Card(grid, around, leaders, others, duty(grid, roster, visit), open, items.size() - open);
    }

    private List<OnDuty> duty(Grid grid, Roster roster, Visit visit) {
        var now = visit.wording().times().now();
        return OnDuty.among(store.look(looks -> looks.circumstances(now)), now).stream()
                .filter(duty -> roster.grids().within(grid.id(), duty.grid()))
                .toList();
    }
}
