package org.huiyin.desk.items;

import java.util.Optional;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Town;
import org.huiyin.grid.Department;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.item.Item;
import org.huiyin.item.ItemLife;
import org.huiyin.report.Kind;
import org.huiyin.report.Matter;
import org.huiyin.report.Urgency;

/** Brings an item to somebody: the person whose role the matter names, nearest up the tree, and the office that owns it. */
public final class Routing {
    private static final String DANGER_PROFILE = "danger";
    private static final String URGENT_PROFILE = "urgent";
    private static final String USUAL_PROFILE = "normal";

    private final Town town;

    public Routing(Town town) {
        this.town = town;
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

    /** The deadlines it runs under. */
    static String profile(Optional<Matter> matter, Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY -> DANGER_PROFILE;
            case URGENT -> URGENT_PROFILE;
            case NORMAL -> matter.map(Matter::deadline).orElse(USUAL_PROFILE);
        };
    }

    /** The person it is brought to; empty only in a town without staff. */
    Optional<Person> owner(Kind kind, Optional<Matter> matter, String grid) {
        if (kind == Kind.SIGHTING) {
            return nearest(Role.POLICE, grid).or(() -> town.roster().leaderOf(grid));
        }
        var role = matter.map(Matter::owner).orElse("");
        Optional<Person> named = switch (role) {
            case "police" -> nearest(Role.POLICE, grid);
            case "command" -> nearest(Role.COMMAND, grid);
            case "grid_worker" -> around(Role.GRID_WORKER, grid);
            default -> Optional.empty();
        };
        return named.or(() -> town.roster().leaderOf(grid)).or(() -> nearest(Role.COMMAND, grid));
    }

    /** The office that owns the matter, by its own list or by its id. */
    Optional<Department> department(Optional<Matter> matter) {
        return matter.flatMap(m -> town.roster().departments().stream()
                .filter(d -> d.matters().contains(m.id()) || d.id().equals(m.department()))
                .findFirst());
    }

    /** The office's own group, where it has one the roster knows. */
    Optional<Target> groupOf(Optional<Department> department) {
        return department
                .flatMap(Department::group)
                .filter(g -> town.roster().group(g).isPresent())
                .map(Target.ToGroup::new);
    }

    /** The nearest up the tree, else any: there is one police station and one command room for all. */
    private Optional<Person> nearest(Role role, String grid) {
        return around(role, grid)
                .or(() ->
                        town.roster().members().stream().filter(p -> p.is(role)).findFirst());
    }

    private Optional<Person> around(Role role, String grid) {
        return town.roster().grids().upward(grid).stream()
                .flatMap(g -> town.roster().inGrid(g.id(), role).stream())
                .findFirst()
                .or(() ->
                        town.roster().members().stream().filter(p -> p.is(role)).findFirst());
    }
}
