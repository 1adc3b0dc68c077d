package org.huiyin.desk.planned;

import java.util.List;
import java.util.Set;
import org.huiyin.delivery.Target;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.grid.Roster;
import org.huiyin.notice.Reach;

/** The groups and people of one part of the town. */
public record Circle(Roster roster, String area) {

    /** Those who hear, and those who are asked to say so. */
    public Reach reach(Set<Group.Purpose> audience, Set<Role> asked) {
        return new Reach(area, groups(audience), people(asked));
    }

    private List<String> groups(Set<Group.Purpose> audience) {
        return roster.groups().stream()
                .filter(group -> audience.contains(group.purpose()))
                .filter(group -> roster.grids().within(group.grid(), area)
                        || roster.grids().within(area, group.grid()))
                .filter(group -> group.is(Group.Purpose.RESIDENTS) || !isOfAnOffice(group))
                .map(Group::id)
                .toList();
    }

    private boolean isOfAnOffice(Group group) {
        boolean isShared = group.is(Group.Purpose.STAFF)
                && group.grid().equals(roster.grids().root().id());
        return !isShared
                && roster.departments().stream()
                        .anyMatch(office ->
                                office.group().filter(group.id()::equals).isPresent());
    }

    private List<Reach.Asked> people(Set<Role> asked) {
        return roster.within(area).stream()
                .filter(person -> !person.isAuthority())
                .filter(person -> asked.stream().anyMatch(person::is))
                .map((Person person) -> new Reach.Asked(person.id(), person.grid()))
                .toList();
    }

    /** The command room that answers for it, if there is one. */
    public List<Target> rooms() {
        return roster.commandRooms(area).stream()
                .limit(1)
                .<Target>map(room -> new Target.ToGroup(room.id()))
                .toList();
    }
}
