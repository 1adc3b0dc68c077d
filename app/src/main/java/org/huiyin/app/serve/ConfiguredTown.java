package org.huiyin.app.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.huiyin.adapters.console.Gate;
import org.huiyin.adapters.net.NettySettings;
import org.huiyin.adapters.sandbox.SandboxPlatform;
import org.huiyin.app.RosterDirectory;
import org.huiyin.app.config.Config;
import org.huiyin.app.config.QuietGroups;
import org.huiyin.app.config.StoreChoice;
import org.huiyin.app.console.ConsolePages;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.grid.Roster;
import org.huiyin.net.Reply;
import org.huiyin.rules.Models;

/** A town as a configuration describes it. */
public final class ConfiguredTown {
    /** The one account the sandbox has. */
    private static final String SANDBOX_ACCOUNT = "demo";

    private final Config config;
    private final Roster roster;
    private final Models models;
    private final Map<String, String> environment;

    /** @param environment where the configuration's secrets may be */
    public ConfiguredTown(Config config, Roster roster, Models models, Map<String, String> environment) {
        QuietGroups.check(config.quiet(), roster);
        this.config = config;
        this.roster = roster;
        this.models = models;
        this.environment = Map.copyOf(environment);
    }

    /**
     * Serves it.
     *
     * @param codes make the first administrator's account, each once
     */
    public Server start(DataFolder data, int port, Gate.Codes codes, InstantSource clock) throws IOException {
        var stores = new StoreChoice(environment);
        var address = new InetSocketAddress(InetAddress.getByName(config.address()), port);
        var plan = new Plan(
                new Plan.Listening(
                        address, config.tls().map(tls -> new NettySettings.Tls(tls.certificate(), tls.key()))),
                data,
                new Plan.Ledger(
                        () -> stores.open(config.store(), data.files().database()),
                        config.store() instanceof Config.Postgres ? Plan.Nodes.SEVERAL : Plan.Nodes.ALONE),
                new Plan.Town(
                        roster,
                        new RosterDirectory(roster, SandboxPlatform.NAME, SANDBOX_ACCOUNT),
                        config.rules().orElse(data.files().rules()),
                        models),
                clock);
        return Server.start(plan, parts -> open(parts, codes));
    }

    private List<ChatPlatform> open(Parts parts, Gate.Codes codes) {
        QuietGroups.set(config.quiet(), parts.store(), parts.clock().instant());
        ConsolePages.open(parts, new Gate.ByAccount(codes, Gate.SecondFactor.OF_ADMINISTRATORS));
        if (!config.sandbox()) {
            parts.transport().exchange("GET", "/", request -> Reply.seeOther("/console"));
            return List.of();
        }
        var town = new SandboxPlatform.Town(roster, parts.store().pages(), parts.pulse(), new NoStories());
        var words = new PageWords(parts.rules(), "sandbox_");
        return List.of(new SandboxPlatform(
                parts.transport(), town, words, parts.data().files().photos(), parts.clock()));
    }
}
