package org.huiyin.desk.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huiyin.desk.Scene;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.grid.Roster;
import org.huiyin.notice.NoticeClass;
import org.huiyin.notice.NoticeKind;
import org.huiyin.notice.Reach;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;

/** Works out whom a notice is for: the groups of its area and the people who owe a word. */
final class Audience {
    private final Roster roster;
    private final NoticeClass rules;

    Audience(Roster roster, NoticeClass rules) {
        this.roster = roster;
        this.rules = rules;
    }

    /** The reach of a notice as its publisher put it. */
    Reach of(Scene scene, Reading reading) {
        var area = area(scene, reading);
        var groups = new ArrayList<String>();
        scene.group().filter(g -> !g.is(Group.Purpose.COMMAND)).ifPresent(g -> groups.add(g.id()));
        if (isMeantForMore(scene, reading)) {
            in(area, purposes(reading)).filter(g -> !groups.contains(g)).forEach(groups::add);
        }
        return new Reach(area, groups, asked(area, scene.speaker(), isRollCall(reading), reading.has(Cue.ASKS_ACK)));
    }

    /** Whether everybody asked owes an answer, not only a word that they have heard. */
    boolean isRollCall(Reading reading) {
        return rules.kind() == NoticeKind.MOBILISE || reading.has(Cue.ASKS_COUNTS);
    }

    /** The reach of a notice that goes everywhere its class allows, within the grid. */
    Reach everywhere(String area, Person publisher, boolean residentsToo) {
        var purposes = residentsToo ? union(rules.audience(), rules.wider()) : rules.audience();
        return new Reach(area, in(area, purposes).toList(), asked(area, publisher, false, false));
    }

    /** Those in the area who have one of the roles and were not asked yet. */
    List<Reach.Asked> next(Reach reach, Set<Role> roles) {
        return roster.within(reach.grid()).stream()
                .filter(person -> roles.stream().anyMatch(person::is) && !reach.asks(person.id()))
                .map(Audience::asked)
                .toList();
    }

    /** The groups it goes to when it goes further, beside those that have it. */
    List<String> nextGroups(Reach reach) {
        return in(reach.grid(), rules.wider())
                .filter(group -> !reach.groups().contains(group))
                .toList();
    }

    /** Wanted and missing people concern every group of the area; the rest goes further only when asked for. */
    private boolean isMeantForMore(Scene scene, Reading reading) {
        if (rules.kind() == NoticeKind.WANTED || rules.kind() == NoticeKind.MISSING_PERSON) {
            return true;
        }
        boolean fromRoom = scene.isPrivate() || scene.isIn(Group.Purpose.COMMAND);
        return reading.has(Cue.PASS_ON)
                || reading.has(Cue.TO_RESIDENTS)
                || (fromRoom && (reading.has(Cue.ADDRESSES_ALL) || rules.kind() == NoticeKind.MOBILISE));
    }

    private Set<Group.Purpose> purposes(Reading reading) {
        return reading.has(Cue.TO_RESIDENTS) ? union(rules.audience(), rules.wider()) : rules.audience();
    }

    private static Set<Group.Purpose> union(Set<Group.Purpose> one, Set<Group.Purpose> other) {
        return Stream.concat(one.stream(), other.stream()).collect(java.util.stream.Collectors.toSet());
    }

    private Stream<String> in(String area, Set<Group.Purpose> purposes) {
        return roster.groups().stream()
                .filter(g -> purposes.contains(g.purpose()))
                .filter(g ->
                        roster.grids().within(g.grid(), area) || roster.grids().within(area, g.grid()))
                .filter(g -> roster.departments().stream()
                                .noneMatch(d -> d.group().filter(g.id()::equals).isPresent())
                        || g.is(Group.Purpose.RESIDENTS)
                        || isAlsoStaffRoom(g))
                .map(Group::id);
    }

    /** An office may have no room of its own and share the workers' one. */
    private boolean isAlsoStaffRoom(Group group) {
        return group.is(Group.Purpose.STAFF)
                && group.grid().equals(roster.grids().root().id());
    }

    /** The named part of the town; but who calls upon every grid means all of their own. */
    private String area(Scene scene, Reading reading) {
        var tree = roster.grids();
        var own = scene.group().map(Group::grid).orElse(scene.speaker().grid());
        if (reading.has(Cue.ADDRESSES_ALL)) {
            return own;
        }
        return tree.names()
                .in(reading.text())
                .filter(named -> tree.within(named.id(), own))
                .map(named -> named.id())
                .orElse(own);
    }

    /** For a roll call the leader of every grid, and a worker where there is none; else everybody in an asked role. */
    private List<Reach.Asked> asked(String area, Person publisher, boolean rollCall, boolean replyWanted) {
        var people = roster.within(area).stream()
                .filter(p -> !p.id().equals(publisher.id()))
                .toList();
        if (!rollCall) {
            return people.stream()
                    .filter(p -> isAsked(p) || (replyWanted && isOfTheGrids(p)))
                    .map(Audience::asked)
                    .toList();
        }
        return roster.grids().downward(area).stream()
                .flatMap(grid -> teamOf(grid.id(), people).stream().map(Audience::asked))
                .toList();
    }

    private static List<Person> teamOf(String grid, List<Person> people) {
        var leaders = people.stream()
                .filter(p -> p.grid().equals(grid) && p.is(Role.GRID_LEADER))
                .toList();
        return leaders.isEmpty()
                ? people.stream()
                        .filter(p -> p.grid().equals(grid) && p.is(Role.GRID_WORKER))
                        .limit(1)
                        .toList()
                : leaders;
    }

    private static Reach.Asked asked(Person person) {
        return new Reach.Asked(person.id(), person.grid());
    }

    /** Whose answer is meant when a notice that asks nobody by its class ends with "please reply". */
    private static boolean isOfTheGrids(Person person) {
        return (person.is(Role.GRID_LEADER) || person.is(Role.GRID_WORKER)) && !person.isAuthority();
    }

    private boolean isAsked(Person person) {
        return rules.asked().stream().anyMatch(person::is) && !person.isAuthority();
    }
}
