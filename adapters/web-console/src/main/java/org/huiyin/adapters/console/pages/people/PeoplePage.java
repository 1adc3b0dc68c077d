package org.huiyin.adapters.console.pages.people;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.pages.Frame;
import org.huiyin.desk.Town;
import org.huiyin.figures.Workload;
import org.huiyin.grid.Grid;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.grid.Roster;
import org.huiyin.ledger.Pages;
import org.huiyin.net.Reply;

/** The grids as they lie in each other, who serves in each, and what is open there. */
final class PeoplePage {
    private final Pages pages;
    private final Frame frame;
    private final Supplier<Town> town;

    PeoplePage(Pages pages, Frame frame, Supplier<Town> town) {
        this.pages = pages;
        this.frame = frame;
        this.town = town;
    }

    /**
     * A grid and its people.
     *
     * @param depth how many grids it lies in, of those that are shown
     * @param open open items of exactly this grid
     */
    record Row(
            Grid grid, int depth, List<Person> leaders, List<Person> others, List<Group> groups, int homes, long open) {

        /** Whether nobody leads it, though it is narrow enough to have a leader of its own. */
        boolean isLeaderless(Roster roster) {
            boolean leaf = roster.grids().isLeaf(grid);
            return leaf && leaders.isEmpty();
        }
    }

    record View(Roster roster, List<Row> rows) {

        long leaderless() {
            return rows.stream().filter(row -> row.isLeaderless(roster)).count();
        }
    }

    Reply show(Visit visit) {
        var roster = town.get().roster();
        var open = open(visit);
        var rows = roster.grids().all().stream()
                .filter(grid ->
                        roster.grids().path(grid.id()).startsWith(visit.pass().gridPath()))
                .map(grid -> row(grid, roster, open.getOrDefault(grid.id(), 0L)))
                .toList();
        return frame.show(visit, Frame.Page.of("people/people", new View(roster, rows)));
    }

    private Map<String, Long> open(Visit visit) {
        var now = visit.wording().times().now();
        return pages.workloads(visit.pass().gridPath(), now).stream()
                .collect(Collectors.toMap(Workload::grid, Workload::open));
    }

    private static Row row(Grid grid, Roster roster, long open) {
        var here = roster.members().stream()
                .filter(person -> person.grid().equals(grid.id()) && person.isHelper())
                .toList();
        return new Row(
                grid,
                roster.grids().upward(grid.id()).size() - 1,
                here.stream().filter(person -> person.is(Role.GRID_LEADER)).toList(),
                here.stream().filter(person -> !person.is(Role.GRID_LEADER)).toList(),
                roster.groups().stream().filter(g -> g.grid().equals(grid.id())).toList(),
                (int) roster.households().stream()
                        .filter(h -> h.grid().equals(grid.id()))
                        .count(),
                open);
    }
}
