package org.huiyin.desk.audience;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
        return new Reach(
                area,
                groups(audience).toList(),
                asked(person -> asked.stream().anyMatch(person::is) && !person.isAuthority()),
                Reach.Owed.A_WORD);
    }

    /** The groups of some purposes in the area and around it, by their ids. */
    Stream<String> groups(Set<Group.Purpose> purposes) {
        return roster.groups().stream()
                .filter(group -> purposes.contains(group.purpose()))
                .filter(this::isNear)
                .filter(group -> group.is(Group.Purpose.RESIDENTS) || isStaffRoom(group) || !isOfAnOffice(group))
                .map(Group::id);
    }

    private boolean isNear(Group group) {
        return roster.grids().within(group.grid(), area) || roster.grids().within(area, group.grid());
    }

    /** An office may have no room of its own and share the workers' one. */
    private boolean isStaffRoom(Group group) {
        return group.is(Group.Purpose.STAFF)
                && group.grid().equals(roster.grids().root().id());
    }

    private boolean isOfAnOffice(Group group) {
        return roster.departments().stream()
                .anyMatch(office -> office.group().filter(group.id()::equals).isPresent());
    }

    /** Those who pass, with the grids they answer for. */
    List<Reach.Asked> asked(Predicate<Person> whom) {
        return roster.within(area).stream().filter(whom).map(Circle::asked).toList();
    }

    static Reach.Asked asked(Person person) {
        return new Reach.Asked(person.id(), person.grid());
    }

    /** The command room that answers for it, if there is one. */
    public List<Target> rooms() {
        return roster.commandRooms(area).stream()
                .limit(1)
                .<Target>map(room -> new Target.ToGroup(room.id()))
                .toList();
    }
}
