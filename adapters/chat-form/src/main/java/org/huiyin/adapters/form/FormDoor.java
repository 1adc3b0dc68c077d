package org.huiyin.adapters.form;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.door.Door;
import org.huiyin.door.Hidden;
import org.huiyin.door.House;
import org.huiyin.grid.Grid;
import org.huiyin.grid.Roster;

/**
 * The form as it is configured.
 *
 * @param secret makes codes and links nobody can guess
 * @param url where people reach us, for links on posters
 * @param places spots within a grid that get a link of their own, by grid
 */
record FormDoor(Hidden secret, Optional<URI> url, Map<String, List<String>> places) implements Door {
    static final String ACCOUNT = "page";
    private static final String SECRET = "platforms.form.secret";
    private static final URI HERE = URI.create("");

    FormDoor {
        places = Map.copyOf(places);
    }

    @Override
    public List<String> accounts() {
        return List.of(ACCOUNT);
    }

    /** One for each grid that has none within it, and one for each spot that is named. */
    @Override
    public Map<String, URI> links(House.Keys keys, Roster roster) {
        var seal = seal(keys);
        var links = new LinkedHashMap<String, URI>();
        for (Grid grid : Spot.leaves(roster.grids())) {
            put(links, new Spot(grid.id(), ""), grid.name(), seal);
            places.getOrDefault(grid.id(), List.of())
                    .forEach(place -> put(links, new Spot(grid.id(), place), grid.name() + " " + place, seal));
        }
        return links;
    }

    private void put(Map<String, URI> links, Spot spot, String name, Seal seal) {
        var base = url.orElse(HERE).toString().replaceAll("/+$", "");
        links.put(name, URI.create(base + ReportRoute.PATH + "?at=" + seal.token(spot)));
    }

    @Override
    public List<ChatPlatform> open(House house) {
        return List.of(new FormPlatform(seal(house.keys()), house));
    }

    private Seal seal(House.Keys keys) {
        return Seal.of(SECRET, keys.value(SECRET, secret));
    }
}
