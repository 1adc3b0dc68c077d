package org.huiyin.grid;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A town as its officials wrote it down: grids, groups, departments, members, households. Never changes. */
public final class Roster {
    private final String township;
    private final ZoneId zone;
    private final GridTree grids;
    private final List<Group> groups;
    private final List<Department> departments;
    private final List<Person> members;
    private final List<Household> households;
    private final Map<String, Group> groupById;
    private final Map<String, Person> memberById;
    private final Map<String, List<Person>> membersOf;

    public Roster(
            String township,
            ZoneId zone,
            GridTree grids,
            List<Group> groups,
            List<Department> departments,
            List<Person> members,
            List<Household> households) {
        this.township = township;
        this.zone = zone;
        this.grids = grids;
        this.groups = List.copyOf(groups);
        this.departments = List.copyOf(departments);
        this.members = List.copyOf(members);
        this.households = List.copyOf(households);
        this.groupById = firstBy(this.groups, Group::id);
        this.memberById = firstBy(this.members, Person::id);
        this.membersOf = this.members.stream().collect(Collectors.groupingBy(Person::grid));
    }

    /** By their ids; of two with the same the first, as it was written. */
    private static <T> Map<String, T> firstBy(List<T> all, Function<T, String> id) {
        var found = new HashMap<String, T>();
        all.forEach(one -> found.putIfAbsent(id.apply(one), one));
        return found;
    }

    public String township() {
        return township;
    }

    public ZoneId zone() {
        return zone;
    }

    public GridTree grids() {
        return grids;
    }

    public List<Group> groups() {
        return groups;
    }

    public List<Department> departments() {
        return departments;
    }

    public List<Person> members() {
        return members;
    }

    public List<Household> households() {
        return households;
    }

    public Optional<Group> group(String id) {
        return Optional.ofNullable(groupById.get(id));
    }

    public Optional<Person> member(String id) {
        return Optional.ofNullable(memberById.get(id));
    }

    public Optional<Department> department(String id) {
        return departments.stream().filter(d -> d.id().equals(id)).findFirst();
    }

    public List<Group> groups(Group.Purpose purpose) {
        return groups.stream().filter(g -> g.is(purpose)).toList();
    }

    /** Members with the role in exactly this grid. */
    public List<Person> inGrid(String grid, Role role) {
        return membersOf.getOrDefault(grid, List.of()).stream()
                .filter(p -> p.is(role))
                .toList();
    }

    /** Members of this grid or any inside it who satisfy nothing but being there. */
    public List<Person> within(String grid) {
        return members.stream().filter(p -> grids.within(p.grid(), grid)).toList();
    }

    /** The nearest grid leader: of the grid itself, else of the next one around it. */
    public Optional<Person> leaderOf(String grid) {
        return grids.upward(grid).stream()
                .flatMap(g -> inGrid(g.id(), Role.GRID_LEADER).stream())
                .findFirst();
    }

    /** The command room's groups around a grid, nearest first. */
    public List<Group> commandRooms(String grid) {
        var rooms = new ArrayList<Group>();
        for (Grid around : grids.upward(grid)) {
            groups.stream()
                    .filter(g -> g.is(Group.Purpose.COMMAND) && g.grid().equals(around.id()))
                    .forEach(rooms::add);
        }
        return rooms;
    }
}
