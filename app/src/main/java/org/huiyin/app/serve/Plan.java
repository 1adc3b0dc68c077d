package org.huiyin.app.serve;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.huiyin.adapters.cap.CapSender;
import org.huiyin.adapters.media.MediaSettings;
import org.huiyin.adapters.net.NettySettings.Tls;
import org.huiyin.chat.Directory;
import org.huiyin.chat.Operator;
import org.huiyin.desk.Limits;
import org.huiyin.grid.Roster;
import org.huiyin.ledger.Store;
import org.huiyin.rules.Models;

/**
 * What a server is to serve.
 *
 * @param data whatever it keeps, for it alone
 * @param media which pictures are fetched
 */
public record Plan(
        Listening listening, DataFolder data, Ledger ledger, Town town, MediaSettings media, InstantSource clock) {

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
     * @param rules the town's own rules, on top of the shipped ones; need not exist
     * @param measures what this place measures in its own way
     * @param operator who runs the bot; empty where no group is told
     * @param sender who sends its alerts to other systems, if the configuration says so
     */
    public record Town(
            Supplier<Roster> roster,
            Directory directory,
            Path rules,
            Models models,
            UnaryOperator<Limits> measures,
            Optional<Operator> operator,
            Optional<CapSender> sender) {

        /** A town with nothing of its own, where no group is told who runs the bot. */
        public static Town of(Roster roster, Directory directory, Path rules, Models models) {
            return new Town(
                    () -> roster,
                    directory,
                    rules,
                    models,
                    UnaryOperator.identity(),
                    Optional.empty(),
                    Optional.empty());
        }

        /** The same with somebody who sends its alerts. */
        public Town with(CapSender newSender) {
            return new Town(roster, directory, rules, models, measures, operator, Optional.of(newSender));
        }
    }
}
