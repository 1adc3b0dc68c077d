package org.huiyin.adapters.console.pages.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiyin.grid.Department;
import org.huiyin.grid.Grid;
import org.huiyin.grid.Group;
import org.huiyin.grid.Household;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.grid.Roster;

/**
 * What another roster would change, part by part.
 *
 * @param leaderless the grids nobody would lead
 */
record RosterChanges(List<Part> parts, List<String> leaderless) {

    /** The parts of a roster. */
    enum Name {
        GRIDS,
        GROUPS,
        DEPARTMENTS,
        MEMBERS,
        HOUSEHOLDS
    }

    /** What comes, goes and changes in one part, by what people call it. */
    record Part(Name name, int total, List<String> added, List<String> removed, List<String> changed) {
        boolean isSame() {
            return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
        }
    }

    static RosterChanges between(Roster now, Roster then) {
        return new RosterChanges(
                List.of(
                        part(Name.GRIDS, now.grids().all(), then.grids().all(), Grid::id, Grid::name),
                        part(Name.GROUPS, now.groups(), then.groups(), Group::id, Group::name),
                        part(Name.DEPARTMENTS, now.departments(), then.departments(), Department::id, Department::name),
                        part(Name.MEMBERS, now.members(), then.members(), Person::id, Person::name),
                        // A door and who needs care behind it is nobody's business here.
                        part(Name.HOUSEHOLDS, now.households(), then.households(), Household::id, Household::id)),
                leaderless(then));
    }

    private static <T> Part part(
            Name name, List<T> now, List<T> then, Function<T, String> id, Function<T, String> called) {
        var old = byId(now, id);
        var fresh = byId(then, id);
        var added = new ArrayList<String>();
        var changed = new ArrayList<String>();
        fresh.forEach((key, value) -> {
            if (!old.containsKey(key)) {
                added.add(called.apply(value));
            } else if (!value.equals(old.get(key))) {
                changed.add(called.apply(value));
            }
        });
        var removed = old.entrySet().stream()
                .filter(entry -> !fresh.containsKey(entry.getKey()))
                .map(entry -> called.apply(entry.getValue()))
                .toList();
        return new Part(name, then.size(), added, removed, changed);
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private static List<String> leaderless(Roster roster) {
        return roster.grids().all().stream()
                .filter(roster.grids()::isLeaf)
                .filter(grid -> roster.inGrid(grid.id(), Role.GRID_LEADER).isEmpty())
                .map(Grid::name)
                .toList();
    }
}
