package org.huiyin.adapters.form;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.door.Hidden;

/**
 * How the form is served.
 *
 * @param secret makes codes and links nobody can guess
 * @param url where people reach us, for links on posters
 * @param places spots within a grid that get a link of their own, by grid
 */
record FormSettings(Hidden secret, Optional<URI> url, Map<String, List<String>> places) {
    FormSettings {
        places = Map.copyOf(places);
    }
}
