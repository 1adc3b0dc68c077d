package org.huiyin.grid;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A town as its officials wrote it down: grids, groups, departments, members, households. */
public record Roster(
        String township,
        ZoneId zone,
        GridTree grids,
        List<Group> groups,
        List<Department> departments,
        List<Person> members,
        List<Household> households) {
    public Roster {
        groups = List.copyOf(groups);
        departments = List.copyOf(departments);
        members = List.copyOf(members);
        households = List.copyOf(households);
    }

    public Optional<Group> group(String id) {
        return groups.stream().filter(g -> g.id().equals(id)).findFirst();
    }

    public Optional<Person> member(String id) {
        return members.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    public Optional<Department> department(String id) {
        return departments.stream().filter(d -> d.id().equals(id)).findFirst();
    }

    public List<Group> groups(Group.Purpose purpose) {
        return groups.stream().filter(g -> g.is(purpose)).toList();
    }

    /** Members with the role in exactly this grid. */
    public List<Person> inGrid(String grid, Role role) {
        return members.stream().filter(p -> p.is(role) && p.grid().equals(grid)).toList();
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
        return grids.upward(grid).stream()
                .flatMap(g -> groups(Group.Purpose.COMMAND).stream()
                        .filter(r -> r.grid().equals(g.id())))
                .toList();
    }
}
