package org.huiyin.app.serve;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.huiyin.adapters.cap.CapSender;
import org.huiyin.adapters.net.NettySettings.Tls;
import org.huiyin.chat.Directory;
import org.huiyin.grid.Roster;
import org.huiyin.ledger.Store;
import org.huiyin.rules.Models;

/**
 * What a server is to serve.
 *
 * @param data whatever it keeps, for it alone
 */
public record Plan(Listening listening, DataFolder data, Ledger ledger, Town town, InstantSource clock) {

    /**
     * Where it listens.
     *
     * @param address port 0 takes a free one
     */
    public record Listening(InetSocketAddress address, Optional<Tls> tls) {}

    /** The database: how it is opened, and who else works on it. */
    public record Ledger(Supplier<Store> store, Nodes nodes) {}

    /** Who works on a database. */
    public enum Nodes {
        ALONE,
        SEVERAL
    }

    /**
     * The town it serves.
     *
     * @param directory binds the platforms' ids to the roster's
     * @param sender who sends its alerts to other systems, if the configuration says so
     * @param rules the town's own rules, on top of the shipped ones; need not exist
     */
    public record Town(Roster roster, Directory directory, Path rules, Models models, Optional<CapSender> sender) {}
}
