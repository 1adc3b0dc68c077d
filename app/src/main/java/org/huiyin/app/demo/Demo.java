package org.huiyin.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huiyin.adapters.cap.CapSender;
import org.huiyin.adapters.media.MediaSettings;
import org.huiyin.adapters.sandbox.SandboxPlatform;
import org.huiyin.adapters.sandbox.Stories;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.app.RosterDirectory;
import org.huiyin.app.learn.OwnModels;
import org.huiyin.app.serve.DataFolder;
import org.huiyin.app.serve.Parts;
import org.huiyin.app.serve.Plan;
import org.huiyin.app.serve.Server;
import org.huiyin.grid.Roster;
import org.huiyin.ledger.Store;
import org.huiyin.rules.roster.RosterFile;

/** The sample town on this machine alone: the sandbox, its stories, and a clock that stories move forward. */
public final class Demo implements AutoCloseable {
    private static final long LARGEST_PICTURE = 10 << 20;

    /** How many sayings may be younger than the newest of them all was when it was queued. */
    private static final int LATEST = 200;

    private final Server server;
    private final StoryTeller stories;
    private final DemoAccounts accounts;

    private Demo(Server server, StoryTeller stories, DemoAccounts accounts) {
        this.server = server;
        this.stories = stories;
        this.accounts = accounts;
    }

    /**
     * Serves the town on 127.0.0.1.
     *
     * @param port 0 takes a free one
     */
    public static Demo start(Path directory, int port) throws IOException {
        var roster = roster();
        var clock = new DemoClock(InstantSource.system());
        var stories = new StoryTeller(new StoryShelf(roster), new Scenery(clock, roster.zone()));
        var data = DataFolder.open(directory);
        var plan = new Plan(
                new Plan.Listening(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), Optional.empty()),
                data,
                new Plan.Ledger(() -> open(data, clock), Plan.Nodes.ALONE),
                Plan.Town.of(
                                roster,
                                new RosterDirectory(roster, SandboxPlatform.NAME, SampleTown.ACCOUNT),
                                data.files().rules(),
                                new OwnModels(data.files().models()).models())
                        .with(sender(roster)),
                new MediaSettings(data.files().media(), Set.of(), LARGEST_PICTURE, Duration.ofSeconds(30)),
                clock);
        var town = new SampleTown(roster, clock, stories);
        var server = Server.start(plan, town);
        stories.enter(() -> town.player(server));
        var register = server.parts().store().register();
        return new Demo(server, stories, DemoAccounts.open(register, roster, clock.instant()));
    }

    /** So that the feed of alerts can be seen, too. */
    private static CapSender sender(Roster roster) {
        return new CapSender("demo.huiyin", roster.township(), Optional.empty(), Map.of(), roster.zone());
    }

    /** After a restart the town's clock stands no earlier than anything it knows of. */
    private static Store open(DataFolder data, DemoClock clock) {
        var store = SqlStores.sqlite(data.files().database());
        store.pages().heard(Optional.empty(), 1).forEach(heard -> clock.forwardTo(heard.taken()));
        store.pages().sayings(LATEST).forEach(saying -> clock.forwardTo(saying.at()));
        return store;
    }

    /** The town the program ships. */
    public static Roster roster() throws IOException {
        try (InputStream in = Demo.class.getResourceAsStream("/demo/roster.yaml")) {
            if (in == null) {
                throw new IOException("demo/roster.yaml: missing (expected: in the program)");
            }
            return RosterFile.parse("demo/roster.yaml", in.readAllBytes());
        }
    }

    public InetSocketAddress address() {
        return server.address();
    }

    /** What the town is made of. */
    public Parts parts() {
        return server.parts();
    }

    /** Who may come to its console. */
    public DemoAccounts accounts() {
        return accounts;
    }

    /** The stories that can be told in it. */
    public Stories stories() {
        return stories;
    }

    @Override
    public void close() {
        stories.close();
        server.close();
    }
}
