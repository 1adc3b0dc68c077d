package org.huiyin.desk.items;

import java.util.Optional;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Town;
import org.huiyin.grid.Department;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.report.Kind;
import org.huiyin.report.Matter;

/** Brings an item to somebody: the person whose role the matter names, nearest up the tree, and the office that owns it. */
final class Routing {
    private final Town town;

    Routing(Town town) {
        this.town = town;
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
