package org.huiyin.desk.staff;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huiyin.desk.Scene;
import org.huiyin.grid.GridTree;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.item.Item;
import org.huiyin.ledger.Heard;
import org.huiyin.message.Location;

/**
 * Who could go to an item: on duty before the others, then by steps in the tree of grids, then by metres where both shared
 * where they are, then by how much they have in hand. Whoever is away is left out.
 */
final class Nearness {
    private static final double EARTH_RADIUS_METRES = 6_371_000;

    private final Scene scene;

    Nearness(Scene scene) {
        this.scene = scene;
    }

    /**
     * Somebody who could go.
     *
     * @param grid the name of their grid
     * @param steps between their grid and the item's in the tree
     * @param metres from the place shared with the item, as the crow flies
     * @param load open items they have in hand here
     */
    record Candidate(Person person, String grid, boolean onDuty, int steps, Optional<Long> metres, long load) {}

    List<Candidate> ranked(Item item) {
        var grids = scene.roster().grids();
        return scene.roster().members().stream()
                .filter(p -> p.is(Role.GRID_LEADER) || p.is(Role.GRID_WORKER))
                .filter(p -> !scene.holds().isAway(p.id()))
                .map(p -> candidate(p, item, grids))
                .sorted(Comparator.comparing((Candidate c) -> !c.onDuty())
                        .thenComparing(Candidate::steps)
                        .thenComparing(c -> c.metres().orElse(Long.MAX_VALUE))
                        .thenComparing(Candidate::load))
                .toList();
    }

    private Candidate candidate(Person person, Item item, GridTree grids) {
        var metres = place().flatMap(
                        there -> scene.holds().whereabouts(person.id()).map(here -> Math.round(metres(here, there))));
        return new Candidate(
                person,
                grids.find(person.grid()).map(g -> g.name()).orElse(person.grid()),
                scene.holds().onDuty(person.grid()).contains(person.id()),
                steps(person.grid(), item.subject().grid(), grids),
                metres,
                scene.items().stream()
                        .filter(i -> i.isOpen() && i.handling().isHeldBy(person.id()))
                        .count());
    }

    /** Where the item is: shared with this message, or with the one that is quoted. */
    private Optional<Location> place() {
        return scene.message()
                .location()
                .or(() -> scene.quoted().heard().map(Heard::message).flatMap(m -> m.location()));
    }

    private static int steps(String from, String to, GridTree grids) {
        var up = grids.upward(from);
        var other = grids.upward(to);
        for (int i = 0; i < up.size(); i++) {
            int j = other.indexOf(up.get(i));
            if (j >= 0) {
                return i + j;
            }
        }
        return up.size() + other.size();
    }

    /** By the haversine formula. */
    private static double metres(Location one, Location other) {
        double north = Math.toRadians(other.latitude() - one.latitude());
        double east = Math.toRadians(other.longitude() - one.longitude());
        double h = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(one.latitude()))
                        * Math.cos(Math.toRadians(other.latitude()))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
