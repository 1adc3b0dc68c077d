package org.huiyin.adapters.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.huiyin.account.Account;
import org.huiyin.account.Right;
import org.huiyin.account.Trace;
import org.huiyin.adapters.console.door.Argon2Passwords;
import org.huiyin.adapters.console.outlines.Outlines;
import org.huiyin.adapters.net.NettySettings;
import org.huiyin.adapters.net.NettyTransport;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.dispatch.Dispatcher;
import org.huiyin.dispatch.Doors;
import org.huiyin.health.Health;
import org.huiyin.item.ItemEvent;
import org.huiyin.ledger.Store;
import org.huiyin.line.Heartbeat;
import org.huiyin.line.Line;
import org.huiyin.line.SceneLoader;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.huiyin.net.Transport;
import org.huiyin.notice.NextTime;
import org.huiyin.rules.editing.OwnRules;
import org.huiyin.rules.roster.OwnRoster;

/** A console on a real port, over a real line and a real database in memory. */
final class CommandRoom implements AutoCloseable {
    static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");

    static final String PASSWORD = "lotus bridge 7 rain";

    /** Made once: it is meant to be slow. */
    private static final String HASH = new Argon2Passwords(new SecureRandom()).hash(PASSWORD);

    final Hands clock = new Hands(MORNING);
    final PaperPlatform platform = new PaperPlatform();
    final Store store = SqlStores.sqliteInMemory();
    final Heartbeat pulse = new Heartbeat();
    final Line line;
    private final Clearwater town = new Clearwater();
    private final Dispatcher dispatcher;
    private final Gate gate;
    private Transport transport;
    private final Outlines outlines;
    private final Optional<Path> ownRules;

    /** Where the town's roster lies. */
    final Path roster = Files.createTempDirectory("huiyin-roster").resolve("roster.yaml");

    /** How our accounts fare; none at first. */
    final List<Health> accounts = new CopyOnWriteArrayList<>();

    private int messages;

    CommandRoom(Gate gate) throws Exception {
        this(gate, Optional.empty());
    }

    /** One whose town has rules of its own in a folder. */
    CommandRoom(Gate gate, Optional<Path> ownRules) throws Exception {
        this(gate, ownRules, Outlines.none());
    }

    /** The same with the outlines of its grids. */
    CommandRoom(Gate gate, Optional<Path> ownRules, Outlines outlines) throws Exception {
        this.ownRules = ownRules;
        Files.copy(Path.of("src/test/resources/roster.yaml"), roster, StandardCopyOption.REPLACE_EXISTING);
        this.outlines = outlines;
        var scenes = new SceneLoader(town);
        line = new Line(store, () -> town.rules().inForce(), scenes, clock, pulse);
        dispatcher = new Dispatcher(
                store,
                new Doors(town, Map.of(platform.name(), platform)),
                row -> town.rules().phrases().say(row.phrase(), java.util.Locale.CHINESE, clock.instant()),
                clock,
                pulse);
        this.gate = gate;
        transport = serve(0);
    }

    private Transport serve(int port) throws Exception {
        var served = new NettyTransport(NettySettings.of(new InetSocketAddress("127.0.0.1", port), clock));
        var room = new WebConsole.Room(
                store,
                line,
                pulse,
                () -> town.rules().town(),
                new OwnRoster(Optional.of(new OwnRoster.Place(roster, town.standing())), store),
                () -> List.copyOf(accounts),
                new OwnRules(ownRules, town, store, (cron, zone) -> NextTime.never()),
                outlines);
        new WebConsole(served, room, Clearwater::words, gate, clock).register();
        served.start();
        return served;
    }

    /** The server goes away; what is said is taken all the same. Returns what brings it back, under the same address. */
    Callable<?> goesAway() {
        int port = transport.address().getPort();
        transport.stop(Duration.ofSeconds(2));
        return () -> transport = serve(port);
    }

    /** One that is opened by accounts; the code of the first is 7K4F-QQ. */
    static CommandRoom locked(Gate.SecondFactor secondFactor) throws Exception {
        return new CommandRoom(new Gate.ByAccount("7K4F-QQ"::equals, secondFactor));
    }

    /** Makes an account whose owner has chosen {@link #PASSWORD}. */
    void account(String name, String grid, String person, Right... rights) {
        var who = Optional.of(person).filter(id -> !id.isEmpty());
        var made = Account.made(name, Set.of(rights), grid, who, "");
        var trace = Trace.of(clock.instant(), "test", Trace.What.MADE).about(name);
        store.register().accounts().add(made.with(made.credentials().choosing(HASH)), trace);
    }

    /** A browser that has signed in. */
    Browser signedIn(String name) throws Exception {
        var browser = new Browser(address());
        browser.post("/console/sign-in", Map.of("name", name, "password", PASSWORD));
        return browser;
    }

    static CommandRoom open() throws Exception {
        return new CommandRoom(new Gate.Open());
    }

    Transport transport() {
        return transport;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + transport.address().getPort());
    }

    /** Somebody says something in a group, a minute later than the last; the number of the item it opened or joined. */
    String says(String person, String group, String text) {
        clock.forward(Duration.ofMinutes(1));
        var id = new Message.Id(Clearwater.room(group), "m" + ++messages);
        line.take(Message.words(id, new Sender(Clearwater.PLATFORM, person, person), clock.instant(), text));
        var subjects =
                store.look(looks -> looks.messages().heard(id)).orElseThrow().subjects();
        return subjects.isEmpty() ? "" : subjects.get(0);
    }

    /** Lets out what is held by now. */
    void speak() {
        clock.forward(Duration.ofSeconds(30));
        while (dispatcher.run() > 0) {
            // Each batch may free the next.
        }
    }

    /** Time passes: what is due by then is looked at, and what may be said is said. */
    void passes(Duration length) {
        clock.forward(length);
        while (line.tick(Optional.empty()) + dispatcher.run() > 0) {
            // What leaves now is spread, and what is spread is said.
        }
    }

    /** An item nobody was sure of. */
    String doubts(String person, String group, String text) {
        var code = says(person, group, text);
        var item = store.look(looks -> looks.items().item(code)).orElseThrow();
        var doubtful = Doubtful.of(item);
        store.inTransaction(ledger -> {
            ledger.save(doubtful, List.of(ItemEvent.ticked(clock.instant(), ItemEvent.Type.ADDED)));
            return code;
        });
        return code;
    }

    @Override
    public void close() {
        transport.stop(Duration.ofSeconds(2));
        store.close();
        try (var files = Files.walk(roster.getParent())) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
