package org.huiyin.desk.items;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.huiyin.circumstance.Circumstances;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Town;
import org.huiyin.grid.Department;
import org.huiyin.grid.Grid;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.housecall.HouseCall;
import org.huiyin.item.Item;
import org.huiyin.item.ItemLife;
import org.huiyin.reading.Clause;
import org.huiyin.report.Kind;
import org.huiyin.report.Matter;
import org.huiyin.report.Urgency;

/**
 * Brings an item to somebody: who is on duty there, else the person whose role the matter names, nearest up the tree, and
 * among several the one with least in hand; and to the office that owns the matter. Whoever is away is passed over for
 * whoever stands in.
 */
public final class Routing {
    private static final String DANGER_PROFILE = "danger";
    private static final String URGENT_PROFILE = "urgent";
    private static final String DOOR_PROFILE = "door";
    private static final String USUAL_PROFILE = "normal";

    private final Town town;
    private final Circumstances holds;
    private final List<Item> around;

    /** @param around the items by which it is known who has how much in hand, and whom an asker knows */
    public Routing(Town town, Circumstances holds, List<Item> around) {
        this.town = town;
        this.holds = holds;
        this.around = List.copyOf(around);
    }

    /** The item about another matter, brought to whoever answers for that, unless somebody has it in hand. */
    public Item about(Item item, String matter) {
        var known = town.policy().catalogue().find(matter);
        var subject = item.subject().about(matter);
        var kinded =
                known.map(m -> subject.of(m.usualKind()).raisedTo(m.urgency())).orElse(subject);
        var owner = owner(kinded.kind(), known, kinded.grid());
        return ItemLife.reroute(
                item.with(kinded).under(profile(known, kinded.urgency())),
                owner.map(Person::id),
                department(known).map(Department::id));
    }

    /** The item brought to whoever answers for its matter, unless somebody has it in hand. */
    Item brought(Item item) {
        var matter = item.subject().matter().flatMap(town.policy().catalogue()::find);
        return ItemLife.reroute(
                item,
                owner(item.subject().kind(), matter, item.subject().grid()).map(Person::id),
                department(matter).map(Department::id));
    }

    /** The item in another grid, brought to whoever answers there, unless somebody has it in hand. */
    public Item in(Item item, Grid grid) {
        var matter = item.subject().matter().flatMap(town.policy().catalogue()::find);
        var moved = item.with(item.subject().in(grid.id(), town.roster().grids().path(grid.id())));
        return ItemLife.reroute(
                moved,
                owner(item.subject().kind(), matter, grid.id()).map(Person::id),
                item.handling().department());
    }

    /** The deadlines a clause's item runs under; what is done at the door has its own. */
    static String profile(Optional<Matter> matter, Clause clause) {
        boolean atTheDoor =
                HouseCall.in(clause, matter).isPresent() && !clause.kind().isSensitive();
        return atTheDoor ? DOOR_PROFILE : profile(matter, clause.urgency());
    }

    /** The deadlines it runs under. */
    public static String profile(Optional<Matter> matter, Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY -> DANGER_PROFILE;
            case URGENT -> URGENT_PROFILE;
            case NORMAL -> matter.map(Matter::deadline).orElse(USUAL_PROFILE);
        };
    }

    /** Who goes to the doors of a grid: whoever is on duty, else its worker, else its leader. */
    public Optional<Person> worker(String grid) {
        return onDuty(grid)
                .or(() -> present(town.roster().inGrid(grid, Role.GRID_WORKER)))
                .or(() -> nearest(Role.GRID_LEADER, grid));
    }

    /** The person it is brought to when its asker knows one who answers for that grid; else as for anybody. */
    Optional<Person> owner(Kind kind, Optional<Matter> matter, String grid, String asker) {
        boolean ofGrid =
                kind != Kind.SIGHTING && matter.map(m -> isOfGrid(m.owner())).orElse(true);
        return ofGrid ? acquaintance(asker, grid).or(() -> owner(kind, matter, grid)) : owner(kind, matter, grid);
    }

    /** The person it is brought to; empty only in a town without staff. */
    Optional<Person> owner(Kind kind, Optional<Matter> matter, String grid) {
        if (kind == Kind.SIGHTING) {
            return around(Role.POLICE, grid).or(() -> nearest(Role.GRID_LEADER, grid));
        }
        var role = matter.map(Matter::owner).orElse("");
        Optional<Person> named = switch (role) {
            case "police" -> around(Role.POLICE, grid);
            case "command" -> around(Role.COMMAND, grid);
            case "grid_worker" -> onDuty(grid).or(() -> nearest(Role.GRID_WORKER, grid));
            default -> onDuty(grid);
        };
        return named.or(() -> nearest(Role.GRID_LEADER, grid)).or(() -> around(Role.COMMAND, grid));
    }

    private static boolean isOfGrid(String role) {
        return !role.equals("police") && !role.equals("command");
    }

    /** Whoever had this asker's last matter in hand, and answers for the grid. */
    private Optional<Person> acquaintance(String asker, String grid) {
        return around.stream()
                .filter(item ->
                        item.state().isDone() && item.asking().reporter().equals(asker))
                .flatMap(item -> item.handling().handler().stream())
                .flatMap(id -> town.roster().member(id).stream())
                .filter(p -> p.is(Role.GRID_LEADER) || p.is(Role.GRID_WORKER))
                .filter(p -> town.roster().grids().within(grid, p.grid()) && !holds.isAway(p.id()))
                .findFirst();
    }

    private Optional<Person> onDuty(String grid) {
        return upward(grid)
                .flatMap(g -> holds.onDuty(g).stream())
                .flatMap(id -> town.roster().member(id).stream())
                .findFirst();
    }

    /** The office that owns the matter: which has it on its own list, else which the matter names. */
    Optional<Department> department(Optional<Matter> matter) {
        return matter.flatMap(m ->
                office(d -> d.matters().contains(m.id())).or(() -> office(d -> d.id().equals(m.department()))));
    }

    private Optional<Department> office(Predicate<Department> wanted) {
        return town.roster().departments().stream().filter(wanted).findFirst();
    }

    /** The office's own group, where it has one the roster knows. */
    Optional<Target> groupOf(Optional<Department> department) {
        return department
                .flatMap(Department::group)
                .filter(g -> town.roster().group(g).isPresent())
                .map(Target.ToGroup::new);
    }

    /** The nearest up the tree. */
    private Optional<Person> nearest(Role role, String grid) {
        return upward(grid)
                .map(g -> present(town.roster().inGrid(g, role)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The nearest up the tree, else any: there is one police station and one command room for all. */
    private Optional<Person> around(Role role, String grid) {
        return nearest(role, grid)
                .or(() -> present(
                        town.roster().members().stream().filter(p -> p.is(role)).toList()));
    }

    private Stream<String> upward(String grid) {
        return town.roster().grids().upward(grid).stream().map(Grid::id);
    }

    /** Among these the one with least in hand who is there; else whoever stands in for one of them. */
    private Optional<Person> present(List<Person> people) {
        Optional<Person> best = Optional.empty();
        long least = Long.MAX_VALUE;
        for (Person person : people) {
            long load = holds.isAway(person.id()) ? Long.MAX_VALUE : load(person.id());
            if (load < least) {
                best = Optional.of(person);
                least = load;
            }
        }
        return best.or(() -> people.stream()
                .flatMap(p -> holds.standIn(p.id()).stream())
                .flatMap(id -> town.roster().member(id).stream())
                .findFirst());
    }

    private long load(String person) {
        return around.stream()
                .filter(item -> item.isOpen()
                        && (item.handling().isHeldBy(person)
                                || item.handling()
                                        .owner()
                                        .filter(person::equals)
                                        .isPresent()))
                .count();
    }
}
