package org.huiyin.door;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.huiyin.chat.DoorLimits;
import org.huiyin.grid.Roster;
import org.huiyin.ledger.Store;
import org.huiyin.line.Pulse;
import org.huiyin.media.Media;
import org.huiyin.net.Transport;
import org.huiyin.report.Catalogue;

/**
 * The house a door opens into: what its platforms may use.
 *
 * @param store to look at; what is to be changed goes through the inbox
 * @param pulse beats after every commit
 * @param catalogue what can be reported
 * @param words the words of pages, by the beginning of their keys and the language
 * @param keys reveals secrets
 * @param folder where doors may keep files, each in a folder by its own name
 * @param random unguessable, and safe for several threads
 */
public record House(
        Transport transport,
        Media media,
        Store store,
        Pulse pulse,
        Supplier<Roster> roster,
        Supplier<Catalogue> catalogue,
        Supplier<DoorLimits> limits,
        Function<String, Function<Locale, Map<String, String>>> words,
        Keys keys,
        CommandRoom commandRoom,
        Path folder,
        InstantSource clock,
        RandomGenerator random) {

    /** Reveals secrets. */
    @FunctionalInterface
    public interface Keys {

        /**
         * The secret itself; fails by naming the place, never what is in it.
         *
         * @param key the key of the configuration, such as {@code platforms.webhook.meters.secrets}
         */
        String value(String key, Hidden secret);
    }
}
