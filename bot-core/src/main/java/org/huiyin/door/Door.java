package org.huiyin.door;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.huiyin.binding.Binding;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.grid.Roster;

/** A door as its block of the configuration describes it. */
public interface Door {

    /** What chats of our accounts there are called by, the first of them first. */
    List<String> accounts();

    /** Which rooms are groups and which people members, as the configuration says. */
    default List<Binding> bindings() {
        return List.of();
    }

    /** Those whose place the configuration fixes, whatever they say of themselves. */
    default List<Ear> ears() {
        return List.of();
    }

    /** Addresses to hand out, such as on posters, each with what it is for; fails where a secret is missing. */
    default Map<String, URI> links(House.Keys keys, Roster roster) {
        return Map.of();
    }

    /** Makes its platforms, which are not started yet, and gives the transport their routes. */
    List<ChatPlatform> open(House house);
}
