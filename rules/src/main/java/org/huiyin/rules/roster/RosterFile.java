package org.huiyin.rules.roster;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.huiyin.grid.Department;
import org.huiyin.grid.Grid;
import org.huiyin.grid.GridTree;
import org.huiyin.grid.Group;
import org.huiyin.grid.Household;
import org.huiyin.grid.Level;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.grid.Roster;
import org.huiyin.rules.yaml.RuleFileException;
import org.huiyin.rules.yaml.YamlFile;
import org.huiyin.rules.yaml.YamlMap;
import org.huiyin.rules.yaml.YamlNode;

/** A {@code roster.yaml}: the town as its officials write it, turned into a {@link Roster} or refused by line. */
public final class RosterFile {
    /** Where a town lies that does not say. */
    private static final String USUAL_ZONE = "Asia/Shanghai";

    /** What transcripts and mentions call the bot itself. */
    private static final String THE_BOT = "bot";

    private final YamlMap top;
    private final Map<String, Level> levels = new HashMap<>();

    /** What is wrong with single rows; the others are read all the same. */
    private final List<RuleFileException> wrong = new ArrayList<>();

    private RosterFile(YamlNode root) {
        this.top = root.map("township", "time_zone", "grids", "groups", "departments", "members", "households");
    }

    /** Reads a roster; a file that cannot be used is refused with a {@link RuleFileException}. */
    public static Roster read(Path path) throws IOException {
        return new RosterFile(YamlFile.read(path)).roster();
    }

    /** The roster in these bytes; complaints call it {@code name}. */
    public static Roster parse(String name, byte[] bytes) {
        return new RosterFile(YamlFile.parse(name, bytes)).roster();
    }

    /** What is wrong with these bytes: every bad row, or what keeps rows from being read; none where they are a roster. */
    public static List<RuleFileException> faults(String name, byte[] bytes) {
        try {
            var file = new RosterFile(YamlFile.parse(name, bytes));
            file.rows();
            return List.copyOf(file.wrong);
        } catch (RuleFileException e) {
            return List.of(e);
        }
    }

    private Roster roster() {
        var roster = rows();
        if (!wrong.isEmpty()) {
            throw wrong.get(0);
        }
        return roster;
    }

    private Roster rows() {
        var grids = grids();
        var groups = groups();
        return new Roster(top.text("township"), zone(), grids, groups, departments(groups), members(), households());
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(top.text("time_zone", USUAL_ZONE));
        } catch (DateTimeException e) {
            var node = top.need("time_zone");
            throw node.refuse(node.text() + " (expected: a time zone such as " + USUAL_ZONE + ")");
        }
    }

    private GridTree grids() {
        var nodes = top.need("grids");
        var maps = nodes.list().stream()
                .map(n -> n.map("id", "name", "level", "parent", "aliases"))
                .toList();
        var seen = new HashSet<String>();
        maps.forEach(m -> refuseDouble(m, seen));
        maps.forEach(m -> levels.put(m.text("id"), m.need("level").oneOf(Level.class)));
        maps.forEach(this::checkParent);
        refuseRoots(nodes, maps);
        try {
            return new GridTree(maps.stream().map(RosterFile::grid).toList());
        } catch (IllegalArgumentException e) {
            throw nodes.refuse(String.valueOf(e.getMessage()));
        }
    }

    private void checkParent(YamlMap grid) {
        if (grid.find("parent").isEmpty()) {
            return;
        }
        var parent = grid.need("parent");
        if (knownGrid(parent).compareTo(grid.need("level").oneOf(Level.class)) > 0) {
            throw grid.need("level").refuse(grid.text("level") + " (expected: no wider than its parent)");
        }
    }

    private static void refuseRoots(YamlNode nodes, List<YamlMap> grids) {
        var roots = grids.stream().filter(m -> m.find("parent").isEmpty()).toList();
        if (roots.isEmpty()) {
            throw nodes.refuse("no root (expected: one grid without a parent)");
        }
        if (roots.size() > 1) {
            var second = roots.get(1).need("id");
            throw second.refuse(second.text() + " is a second root (expected: a parent)");
        }
    }

    private static Grid grid(YamlMap map) {
        return new Grid(
                map.text("id"),
                map.text("name"),
                map.need("level").oneOf(Level.class),
                map.find("parent").map(YamlNode::text),
                map.texts("aliases"));
    }

    private List<Group> groups() {
        return section(
                "groups",
                m -> new Group(
                        m.text("id"),
                        m.text("name"),
                        gridOf(m),
                        m.need("purpose").oneOf(Group.Purpose.class)),
                "id",
                "name",
                "grid",
                "purpose");
    }

    /** A group the roster does not list is no group here: the office is known, but nobody can speak to it. */
    private List<Department> departments(List<Group> groups) {
        return section(
                "departments",
                m -> new Department(
                        m.text("id"),
                        m.text("name"),
                        m.find("group").flatMap(g -> listed(g, groups)),
                        m.texts("matters")),
                "id",
                "name",
                "group",
                "matters");
    }

    private static Optional<String> listed(YamlNode group, List<Group> groups) {
        String id = group.text();
        return groups.stream().map(Group::id).filter(id::equals).findFirst();
    }

    private List<Person> members() {
        return section("members", this::member, "id", "name", "roles", "grid");
    }

    private Person member(YamlMap map) {
        if (map.text("id").equals(THE_BOT)) {
            throw map.need("id").refuse(THE_BOT + " (expected: another id, this one is the bot's own)");
        }
        var roles = map.find("roles").map(n -> n.allOf(Role.class)).orElse(List.of());
        return new Person(
                map.text("id"),
                map.text("name"),
                roles.isEmpty() ? Set.of(Role.RESIDENT) : new HashSet<>(roles),
                gridOf(map),
                Person.Standing.ENROLLED);
    }

    private List<Household> households() {
        return section(
                "households",
                m -> new Household(m.text("id"), gridOf(m), m.text("address"), people(m), m.texts("needs")),
                "id",
                "grid",
                "address",
                "people",
                "needs");
    }

    private static int people(YamlMap household) {
        int people = household.number("people", 0);
        if (people < 0) {
            throw household.need("people").refuse(people + " (expected: zero or more)");
        }
        return people;
    }

    private <T> List<T> section(String name, Function<YamlMap, T> read, String... keys) {
        var section = top.find(name).filter(n -> !n.isNothing());
        if (section.isEmpty()) {
            return List.of();
        }
        var seen = new HashSet<String>();
        return section.get().list().stream()
                .flatMap(row -> row(row, read, seen, keys).stream())
                .toList();
    }

    private <T> Optional<T> row(YamlNode row, Function<YamlMap, T> read, Set<String> seen, String... keys) {
        try {
            var map = row.map(keys);
            refuseDouble(map, seen);
            return Optional.of(read.apply(map));
        } catch (RuleFileException e) {
            wrong.add(e);
            return Optional.empty();
        }
    }

    private static void refuseDouble(YamlMap map, Set<String> seen) {
        if (!seen.add(map.text("id"))) {
            throw map.need("id").refuse(map.text("id") + " is given twice (expected: unique ids)");
        }
    }

    private String gridOf(YamlMap map) {
        var grid = map.need("grid");
        knownGrid(grid);
        return grid.text();
    }

    private Level knownGrid(YamlNode node) {
        var level = levels.get(node.text());
        if (level == null) {
            throw node.refuse(node.text() + " (expected: the id of a grid)");
        }
        return level;
    }
}
