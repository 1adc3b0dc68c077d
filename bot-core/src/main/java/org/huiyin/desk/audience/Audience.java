package org.huiyin.desk.audience;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.huiyin.desk.Scene;
import org.huiyin.grid.Grid;
import org.huiyin.grid.Group;
import org.huiyin.grid.Level;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.grid.Roster;
import org.huiyin.notice.NoticeClass;
import org.huiyin.notice.NoticeKind;
import org.huiyin.notice.Reach;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;

/** Works out whom a notice of one class is for: the groups of its area and the people who owe a word. */
public final class Audience {
    private final Roster roster;
    private final NoticeClass rules;

    public Audience(Roster roster, NoticeClass rules) {
        this.roster = roster;
        this.rules = rules;
    }

    /** The reach of a notice as its publisher put it. */
    public Reach of(Scene scene, Reading reading) {
        var circle = new Circle(roster, area(scene, reading));
        var groups = new ArrayList<String>();
        scene.group().filter(g -> !g.is(Group.Purpose.COMMAND)).ifPresent(g -> groups.add(g.id()));
        if (isMeantForMore(scene, reading)) {
            circle.groups(purposes(reading.has(Cue.TO_RESIDENTS)))
                    .filter(g -> !groups.contains(g))
                    .forEach(groups::add);
        }
        var owed = owed(reading);
        var asked = owed == Reach.Owed.AN_ANSWER
                ? teams(circle.area(), scene.speaker())
                : circle.asked(isAsked(scene.speaker(), reading.has(Cue.ASKS_ACK)));
        return new Reach(circle.area(), groups, asked, owed);
    }

    private Reach.Owed owed(Reading reading) {
        return rules.kind() == NoticeKind.MOBILISE || reading.has(Cue.ASKS_COUNTS)
                ? Reach.Owed.AN_ANSWER
                : Reach.Owed.A_WORD;
    }

    /** The reach of a notice that goes everywhere its class allows, residents too, within the grid. */
    public Reach everywhere(String area, Person publisher) {
        var circle = new Circle(roster, area);
        return new Reach(
                area,
                circle.groups(purposes(true)).toList(),
                circle.asked(isAsked(publisher, false)),
                Reach.Owed.A_WORD);
    }

    /** The reach of a notice as somebody chose it; a roll call asks the teams of the areas, whatever the roles. */
    public Reach chosen(List<String> areas, Set<Group.Purpose> purposes, Set<Role> roles, Person publisher) {
        var circles = areas.stream().map(area -> new Circle(roster, area)).toList();
        boolean rollCall = rules.kind() == NoticeKind.MOBILISE;
        var groups = circles.stream().flatMap(circle -> circle.groups(purposes));
        var asked = circles.stream()
                .flatMap(circle -> (rollCall
                                ? teams(circle.area(), publisher)
                                : circle.asked(person -> isOther(person, publisher)
                                        && roles.stream().anyMatch(person::is)))
                        .stream());
        return new Reach(
                around(areas),
                groups.distinct().toList(),
                asked.distinct().toList(),
                rollCall ? Reach.Owed.AN_ANSWER : Reach.Owed.A_WORD);
    }

    /** The innermost grid that holds all of them. */
    private String around(List<String> areas) {
        var tree = roster.grids();
        return areas.stream()
                .findFirst()
                .flatMap(first -> tree.upward(first).stream()
                        .map(Grid::id)
                        .filter(outer -> areas.stream().allMatch(area -> tree.within(area, outer)))
                        .findFirst())
                .orElse(tree.root().id());
    }

    private static boolean isOther(Person person, Person publisher) {
        return !person.id().equals(publisher.id()) && !person.isAuthority();
    }

    /** The same with those in the area who have one of the roles, and the groups it goes to when it goes further. */
    public Reach next(Reach reach, Set<Role> roles) {
        var circle = new Circle(roster, reach.grid());
        return reach.wider(
                circle.groups(rules.wider())
                        .filter(group -> !reach.groups().contains(group))
                        .toList(),
                circle.asked(person -> roles.stream().anyMatch(person::is) && !reach.asks(person.id())));
    }

    /** Wanted and missing people concern every group of the area; the rest goes further only when asked for. */
    private boolean isMeantForMore(Scene scene, Reading reading) {
        if (rules.kind().isOfAPerson()) {
            return true;
        }
        boolean fromRoom = scene.isPrivate() || scene.isIn(Group.Purpose.COMMAND);
        return reading.has(Cue.PASS_ON)
                || reading.has(Cue.TO_RESIDENTS)
                || (fromRoom && (reading.has(Cue.ADDRESSES_ALL) || rules.kind() == NoticeKind.MOBILISE));
    }

    private Set<Group.Purpose> purposes(boolean residentsToo) {
        var purposes = EnumSet.noneOf(Group.Purpose.class);
        purposes.addAll(rules.audience());
        if (residentsToo) {
            purposes.addAll(rules.wider());
        }
        return purposes;
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
                .map(Grid::id)
                .filter(named -> tree.within(named, own))
                .orElse(own);
    }

    /** Everybody in an asked role; whoever asks for a reply where the class asks nobody means those of the grids. */
    private Predicate<Person> isAsked(Person publisher, boolean replyWanted) {
        return person -> isOther(person, publisher)
                && (rules.asked().stream().anyMatch(person::is) || (replyWanted && isOfTheGrids(person)));
    }

    private static boolean isOfTheGrids(Person person) {
        return person.is(Role.GRID_LEADER) || person.is(Role.GRID_WORKER);
    }

    /** The leader of every grid, and a worker where there is none; a village is answered for by the grids it is made of. */
    private List<Reach.Asked> teams(String area, Person publisher) {
        var manned = roster.grids().downward(area).stream()
                .filter(grid -> team(grid, publisher).findAny().isPresent())
                .toList();
        return manned.stream()
                .filter(grid -> grid.level().compareTo(Level.GRID) >= 0
                        || manned.stream().noneMatch(inner -> isInside(inner, grid)))
                .flatMap(grid -> team(grid, publisher))
                .map(Circle::asked)
                .toList();
    }

    private boolean isInside(Grid inner, Grid outer) {
        return !inner.equals(outer) && roster.grids().within(inner.id(), outer.id());
    }

    private Stream<Person> team(Grid grid, Person publisher) {
        var leaders = others(grid, Role.GRID_LEADER, publisher);
        return leaders.isEmpty()
                ? others(grid, Role.GRID_WORKER, publisher).stream().limit(1)
                : leaders.stream();
    }

    private List<Person> others(Grid grid, Role role, Person publisher) {
        return roster.inGrid(grid.id(), role).stream()
                .filter(person -> !person.id().equals(publisher.id()))
                .toList();
    }
}
