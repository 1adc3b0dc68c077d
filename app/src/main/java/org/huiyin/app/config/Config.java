package org.huiyin.app.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huiyin.adapters.api.ApiSettings;
import org.huiyin.adapters.cap.CapSender;
import org.huiyin.app.config.platforms.Platforms;
import org.huiyin.chat.Operator;
import org.huiyin.circumstance.Circumstance;
import org.huiyin.grid.Roster;

/**
 * The configuration of a server, as {@code serve} is given it.
 *
 * @param roster who is who
 * @param rules the town's own rules; empty for {@code rules/} in the data directory
 * @param quiet the groups in which nothing is said, {@link Circumstance#EVERYWHERE} for all
 * @param operator who runs the bot; empty where nobody is told, as in a trial
 * @param cap who we are among systems that exchange alerts
 * @param api what other programs may call; empty where there is nothing to call
 * @param map the outlines of the grids; empty for tiles
 */
public record Config(
        Path roster,
        Optional<Path> rules,
        Listening listening,
        Database store,
        Set<String> quiet,
        Optional<Operator> operator,
        OwnMeasures desk,
        Pictures media,
        Platforms platforms,
        Optional<Cap> cap,
        Optional<ApiSettings> api,
        Optional<MapFile> map) {

    public Config {
        quiet = Set.copyOf(quiet);
    }

    /**
     * Who we are among systems that exchange alerts; with it those that are live are served at {@code /cap}.
     *
     * @param areas the outlines of grids, by id
     */
    public record Cap(
            String sender, Optional<String> organisation, Optional<String> division, Map<String, String> areas) {
        public Cap {
            areas = Map.copyOf(areas);
        }
    }

    /** Who sends a town's alerts, if it says so. */
    public Optional<CapSender> sender(Roster roster) {
        return cap.map(own -> new CapSender(
                own.sender(),
                own.organisation().orElse(roster.township()),
                own.division(),
                own.areas(),
                roster.zone()));
    }

    /** Where it listens, and whether it speaks TLS itself. */
    public record Listening(String address, int port, Optional<Tls> tls) {}

    /** Where the ledger is kept. */
    public sealed interface Database {}

    /** In the data directory. */
    public record Embedded() implements Database {}

    /** On a PostgreSQL, which several nodes may share. */
    public record Postgres(String url, String schema, Optional<String> user, Optional<Secret> password)
            implements Database {}

    /** A certificate chain and its unencrypted PKCS#8 key, both PEM. */
    public record Tls(Path certificate, Path key) {}
}
