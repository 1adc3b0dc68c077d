package org.huiyin.app.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.adapters.console.Gate;
import org.huiyin.adapters.console.outlines.Outlines;
import org.huiyin.adapters.media.Darkroom;
import org.huiyin.adapters.media.MediaSettings;
import org.huiyin.adapters.net.NettySettings;
import org.huiyin.adapters.sandbox.SandboxPlatform;
import org.huiyin.app.RosterDirectory;
import org.huiyin.app.config.Config;
import org.huiyin.app.config.QuietGroups;
import org.huiyin.app.config.StoreChoice;
import org.huiyin.app.console.ConsolePages;
import org.huiyin.app.doctor.BindingsLook;
import org.huiyin.app.doctor.LiveLook;
import org.huiyin.app.doors.AccountDoors;
import org.huiyin.app.doors.Accounts;
import org.huiyin.app.doors.BindRoute;
import org.huiyin.app.doors.BoundDirectory;
import org.huiyin.app.doors.EarDirectory;
import org.huiyin.app.doors.JoinedDirectory;
import org.huiyin.app.doors.Keyring;
import org.huiyin.app.doors.NotesOfDoors;
import org.huiyin.app.programs.ProgramDoors;
import org.huiyin.app.rules.RosterInForce;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.chat.Directory;
import org.huiyin.door.House;
import org.huiyin.editing.RosterShelf;
import org.huiyin.grid.Grid;
import org.huiyin.grid.Roster;
import org.huiyin.net.Reply;
import org.huiyin.rules.Models;
import org.huiyin.rules.roster.OwnRoster;

/** A town as a configuration describes it. */
public final class ConfiguredTown {
    /** The one account the sandbox has. */
    private static final String SANDBOX_ACCOUNT = "demo";

    private final Config config;
    private final RosterInForce roster;
    private final Models models;
    private final Map<String, String> environment;
    private final Accounts accounts;
    private final BoundDirectory directory;
    private final Directory heard;
    private volatile Set<String> outlined = Set.of();

    /** @param environment where the configuration's secrets may be */
    public ConfiguredTown(Config config, Roster roster, Models models, Map<String, String> environment) {
        this.accounts = new Accounts(config.platforms());
        this.roster = new RosterInForce(roster, fresh -> {
            QuietGroups.check(config.quiet(), fresh);
            accounts.check(fresh);
            checkOutlines(fresh);
        });
        this.directory = new BoundDirectory(this.roster, accounts.bindings(), accounts.names(), accounts.otherWays());
        this.heard = new EarDirectory(accounts.ears(), this.roster, directory);
        this.config = config;
        this.models = models;
        this.environment = Map.copyOf(environment);
    }

    /**
     * Serves it.
     *
     * @param codes make the first administrator's account, each once
     */
    public Server start(DataFolder data, int port, Gate.Codes codes, InstantSource clock) throws IOException {
        var outlines = outlines();
        var stores = new StoreChoice(environment);
        var address =
                new InetSocketAddress(InetAddress.getByName(config.listening().address()), port);
        var plan = new Plan(
                new Plan.Listening(
                        address,
                        config.listening().tls().map(tls -> new NettySettings.Tls(tls.certificate(), tls.key()))),
                data,
                new Plan.Ledger(
                        () -> stores.open(config.store(), data.files().database()),
                        config.store() instanceof Config.Postgres ? Plan.Nodes.SEVERAL : Plan.Nodes.ALONE),
                new Plan.Town(
                        roster,
                        directory(),
                        config.rules().orElse(data.files().rules()),
                        models,
                        config.desk(),
                        config.operator(),
                        config.sender(roster.get())),
                media(data),
                clock);
        return Server.start(plan, parts -> open(parts, codes, outlines));
    }

    private Outlines outlines() throws IOException {
        var grids = roster.get().grids().all().stream().map(Grid::id).collect(Collectors.toSet());
        var read = config.map().isPresent() ? config.map().get().read(grids) : Outlines.none();
        outlined = read.shapes().keySet();
        return read;
    }

    /** A grid that is drawn stays: the next start would find no such grid for its outline. */
    private void checkOutlines(Roster fresh) {
        outlined.stream()
                .filter(grid -> fresh.grids().find(grid).isEmpty())
                .findFirst()
                .ifPresent(grid -> {
                    throw new IllegalArgumentException(
                            "grid " + grid + ": goes (expected: it stays, the map draws it)");
                });
    }

    /** The sandbox's ids are the roster's own. */
    private Directory directory() {
        return config.platforms().sandbox()
                ? new JoinedDirectory(
                        SandboxPlatform.NAME, new RosterDirectory(roster, SandboxPlatform.NAME, SANDBOX_ACCOUNT), heard)
                : heard;
    }

    private MediaSettings media(DataFolder data) {
        var media = config.media();
        var folder = media.folder().orElse(data.files().media());
        return new MediaSettings(folder, media.hosts(), media.largest(), media.patience());
    }

    private List<ChatPlatform> open(Parts parts, Gate.Codes codes, Outlines outlines) {
        directory.follow(parts.store());
        QuietGroups.set(config.quiet(), parts.store(), parts.clock().instant());
        var shelves = Shelves.of(parts, rosters(parts));
        var gate = new Gate.ByAccount(codes, Gate.SecondFactor.OF_ADMINISTRATORS);
        ConsolePages.open(parts, shelves, gate, outlines);
        admitBinding(parts);
        ProgramDoors.open(parts, shelves, config.api());
        var platforms = new ArrayList<>(new AccountDoors(config.platforms(), new Keyring(environment)).open(parts));
        var house = house(parts);
        config.platforms().doors().values().forEach(door -> platforms.addAll(door.open(house)));
        sandbox(parts).ifPresent(platforms::add);
        return platforms;
    }

    private RosterShelf rosters(Parts parts) {
        // Where several serve one town, none would tell the others of another roster.
        var place = config.store() instanceof Config.Postgres
                ? Optional.<OwnRoster.Place>empty()
                : Optional.of(new OwnRoster.Place(config.roster(), roster.with(parts.rules())));
        return new OwnRoster(place, parts.store());
    }

    private House house(Parts parts) {
        return new House(
                parts.transport(),
                parts.media(),
                parts.store(),
                parts.pulse(),
                roster,
                () -> parts.rules().get().book().catalogue(),
                () -> parts.rules().town().limits().doors(),
                prefix -> new PageWords(parts.rules(), prefix),
                new Keyring(environment),
                new NotesOfDoors(parts.store(), parts.rules()::town, parts.clock()),
                parts.data().root().resolve("doors"),
                parts.clock(),
                new SecureRandom());
    }

    private void admitBinding(Parts parts) {
        var route = new BindRoute(parts.store(), parts.rules()::town, directory, parts.clock(), new SecureRandom());
        var look = new LiveLook(
                parts.accounts(), parts.store().bulletins(), () -> new BindingsLook(roster.get(), directory()));
        parts.transport()
                .exchange("GET", BindRoute.PATH, parts.admin().guarded(route))
                .exchange("POST", BindRoute.PATH, parts.admin().guarded(route))
                .exchange("GET", LiveLook.PATH, parts.admin().guarded(look));
    }

    private Optional<ChatPlatform> sandbox(Parts parts) {
        if (!config.platforms().sandbox()) {
            parts.transport().exchange("GET", "/", request -> Reply.seeOther("/console"));
            return Optional.empty();
        }
        var town = new SandboxPlatform.Town(roster.get(), parts.store().pages(), parts.pulse(), new NoStories());
        var words = new PageWords(parts.rules(), "sandbox_");
        var album = new SandboxPlatform.Album(parts.data().files().photos(), new Darkroom(), parts.line()::take);
        return Optional.of(new SandboxPlatform(parts.transport(), town, words, album, parts.clock()));
    }
}
