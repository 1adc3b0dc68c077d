package org.huiyin.app.serve;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.adapters.cap.CapRoutes;
import org.huiyin.adapters.media.MediaFiles;
import org.huiyin.adapters.net.NettySettings;
import org.huiyin.adapters.net.NettyTransport;
import org.huiyin.adapters.quartz.QuartzWaker;
import org.huiyin.app.admin.AdminDoor;
import org.huiyin.app.alerts.AlertExport;
import org.huiyin.app.alerts.AlertRoute;
import org.huiyin.app.alerts.AlertWriting;
import org.huiyin.app.audit.AuditFiles;
import org.huiyin.app.audit.AuditRoute;
import org.huiyin.app.audit.AuditWatch;
import org.huiyin.app.audit.Auditor;
import org.huiyin.app.doors.DoorKeeper;
import org.huiyin.app.doors.standin.StandInKeeper;
import org.huiyin.app.health.HealthWatch;
import org.huiyin.app.metrics.Metrics;
import org.huiyin.app.people.EraseRoute;
import org.huiyin.app.people.RevealRoute;
import org.huiyin.app.rounds.Hands;
import org.huiyin.app.rounds.Rounds;
import org.huiyin.app.rounds.Stragglers;
import org.huiyin.app.rounds.Sweep;
import org.huiyin.app.rules.RuleWatch;
import org.huiyin.app.rules.RulesInForce;
import org.huiyin.app.rules.SchedulesInForce;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.dispatch.Dispatcher;
import org.huiyin.dispatch.Doors;
import org.huiyin.dispatch.Hindsight;
import org.huiyin.dispatch.Outlook;
import org.huiyin.dispatch.Recalls;
import org.huiyin.ledger.Store;
import org.huiyin.line.Heartbeat;
import org.huiyin.line.Lanes;
import org.huiyin.line.Line;
import org.huiyin.line.SceneLoader;
import org.huiyin.reading.CorrectionMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A town being served. The port opens first and answers {@code /healthz}; {@code /readyz} follows once messages are
 * taken. What was being said when the last run died is unknown from then on, and is never said again by itself.
 */
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final int LANES = 4;
    private static final int WAITING = 1_000;
    private static final int BATCH = 64;

    private final Closing closing;
    private final Parts parts;
    private final Dispatcher dispatcher;

    private Server(Closing closing, Parts parts, Dispatcher dispatcher) {
        this.closing = closing;
        this.parts = parts;
        this.dispatcher = dispatcher;
    }

    /** Starts everything in order; if a part fails, what was started is stopped again. */
    public static Server start(Plan plan, Outside outside) throws IOException {
        var closing = new Closing();
        closing.push("data", plan.data());
        try {
            return new Starting(plan, closing).run(outside);
        } catch (IOException | RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    /** The steps of a start. */
    private record Starting(Plan plan, Closing closing) {

        Server run(Outside outside) throws IOException {
            var health = new Health();
            var transport = transport(health);
            var town = plan.town();
            var opening = new OpeningStore(plan.ledger().store());
            closing.push("store", opening);
            var rules = RulesInForce.load(town.rules(), town.roster(), town.models(), town.measures());
            var store = opened(opening, rules);
            // Requests end before the store is closed; before the store is open this is done by the first step.
            closing.push("transport", () -> transport.stop(GRACE));
            var pulse = new Heartbeat();
            var outlook = new Outlook();
            var scenes = new SceneLoader(town.directory(), outlook);
            var line = new Line(store, rules::inForce, scenes, plan.clock(), pulse);
            var watch = new HealthWatch(store, () -> rules.town().limits().accounts(), plan.clock(), line::take);
            var parts = new Parts(
                    transport,
                    store,
                    rules,
                    line,
                    pulse,
                    plan.clock(),
                    plan.data(),
                    admin(transport),
                    media(line),
                    watch);
            var platforms = outside.open(parts);
            admit(parts);
            var doors = doors(parts, platforms);
            outlook.open(doors);
            var dispatcher = dispatcher(parts, doors);
            var rounds = rounds(parts, dispatcher, doors, platforms);
            health.follow(lanes(parts, platforms)::isReady);
            watch.start(platforms);
            closing.push("health watch", watch);
            wake(parts, rounds);
            var revision = rules.get().book().revision();
            LOG.info("ready: {} under rules {}", transport.address(), revision);
            return new Server(closing, parts, dispatcher);
        }

        /** Slow to load, and nobody waits for it. */
        private void wake(Parts parts, Rounds rounds) throws IOException {
            closing.push("waker", QuartzWaker.start(rounds::knock));
            var schedules = new SchedulesInForce(parts.store(), parts.rules(), plan.clock(), parts.pulse());
            schedules.fit();
            closing.push("rule watch", RuleWatch.start(plan.town().rules(), parts.rules(), schedules::fit));
        }

        private NettyTransport transport(Health health) throws IOException {
            var address = plan.listening().address();
            var plain = NettySettings.of(address, InstantSource.system());
            var transport =
                    new NettyTransport(plan.listening().tls().map(plain::with).orElse(plain));
            health.register(transport);
            closing.push("transport", () -> transport.stop(GRACE));
            transport.start();
            return transport;
        }

        /** The store once it is open, with what was being said when the last run died; what people corrected holds. */
        private Store opened(OpeningStore opening, RulesInForce rules) {
            var store = opening.get();
            var stragglers = new Stragglers(store.outbox(), plan.clock());
            if (plan.ledger().nodes() == Plan.Nodes.ALONE) {
                stragglers.lookAtOnce();
            } else {
                closing.push("stragglers", stragglers.lookEveryMinute());
            }
            rules.memory().learn(store.look(looks -> looks.corrections(CorrectionMemory.MOST)));
            return store;
        }

        /** The door for commands of this machine. */
        private AdminDoor admin(NettyTransport transport) throws IOException {
            var certificate = plan.listening().tls().map(NettySettings.Tls::certificate);
            var door = AdminDoor.open(plan.data().root(), transport.address(), certificate, new SecureRandom());
            closing.push("admin door", door);
            return door;
        }

        private MediaFiles media(Line line) {
            var media = new MediaFiles(plan.media(), line::take);
            closing.push("media", media);
            return media;
        }

        /** Lets commands of this machine and figures be asked for, and sends the auditor round. */
        private void admit(Parts parts) throws IOException {
            var root = plan.data().root();
            var auditor = new Auditor(
                    parts.store().books(),
                    new AuditFiles(root),
                    () -> parts.rules().town().limits().answerGrace(),
                    plan.clock());
            var route = new AuditRoute(auditor, () -> parts.rules().get().phrases());
            alerts(parts);
            new Metrics(parts.store(), parts.accounts(), plan.clock()).register(parts.transport());
            var reveal = new RevealRoute(parts.store(), parts.rules()::town, plan.clock());
            parts.transport()
                    .exchange("GET", AuditRoute.PATH, parts.admin().guarded(route))
                    .exchange("POST", RevealRoute.PATH, parts.admin().guarded(reveal))
                    .exchange("POST", EraseRoute.PATH, parts.admin().guarded(new EraseRoute(parts.store())));
            var watch = new AuditWatch(
                    auditor,
                    parts.store(),
                    parts.rules()::town,
                    plan.clock(),
                    plan.data().node());
            watch.start();
            closing.push("auditor", watch);
        }

        /** Alerts to and from other systems; everybody sees them only where the configuration says who we are. */
        private void alerts(Parts parts) {
            var sender = plan.town().sender();
            var writing = new AlertWriting(sender);
            var export = new AlertExport(
                    parts.store(), () -> writing.under(parts.rules().get()), plan.clock());
            var root = plan.town().roster().get().grids().root().id();
            new AlertRoute(export, parts.line(), root).open(parts.transport(), parts.admin());
            if (sender.isPresent()) {
                new CapRoutes(parts.store(), () -> writing.under(parts.rules().get()), plan.clock())
                        .open(parts.transport());
            }
        }

        private Doors doors(Parts parts, List<ChatPlatform> platforms) {
            return new Doors(
                    plan.town().directory(),
                    platforms.stream().collect(Collectors.toMap(ChatPlatform::name, Function.identity())),
                    plan.clock(),
                    () -> parts.rules().town().limits().accounts());
        }

        private Dispatcher dispatcher(Parts parts, Doors doors) {
            var clock = plan.clock();
            var hands = new Hands();
            closing.push("hands", hands);
            parts.store().outbox().leaveDoors();
            return new Dispatcher(
                            parts.store(),
                            doors,
                            outgoing -> parts.rules()
                                    .get()
                                    .phrases()
                                    .say(outgoing.phrase(), Locale.SIMPLIFIED_CHINESE, clock.instant()),
                            clock,
                            parts.pulse())
                    .with(hands);
        }

        private Rounds rounds(Parts parts, Dispatcher dispatcher, Doors doors, List<ChatPlatform> platforms) {
            var node = plan.data().node();
            var hindsight = new Hindsight(parts.store().outbox(), doors, plan.clock());
            List<Consumer<String>> albums = Stream.concat(
                            Stream.<Consumer<String>>of(parts.media()::forget),
                            platforms.stream().map(platform -> platform::forget))
                    .toList();
            var sweep = new Sweep(parts.store().purgedPictures(), albums);
            var rounds = new Rounds(
                    parts.store(),
                    parts.line(),
                    new Rounds.Mouth(
                            dispatcher, hindsight, new Recalls(parts.store().outbox(), doors), sweep),
                    plan.clock(),
                    node);
            parts.pulse().subscribe(rounds::knock);
            rounds.start();
            closing.push("rounds", rounds);
            return rounds;
        }

        private Lanes lanes(Parts parts, List<ChatPlatform> platforms) {
            var shape = new Lanes.Shape(plan.data().node(), LANES, WAITING, BATCH);
            var lanes = new Lanes(parts.line(), parts.store().leases(), plan.clock(), shape);
            lanes.start();
            closing.push("lanes", lanes);
            var town = plan.town();
            var keeper = DoorKeeper.before(lanes, parts.line(), town.directory(), town.operator());
            closing.push("door keeper", keeper);
            var ears = StandInKeeper.before(keeper, town.directory(), parts);
            for (ChatPlatform platform : platforms) {
                platform.start(ears);
                closing.push(platform.name(), platform::stop);
            }
            return lanes;
        }
    }

    /** Where it listens, with the true port. */
    public InetSocketAddress address() {
        return parts.transport().address();
    }

    public Parts parts() {
        return parts;
    }

    public Dispatcher dispatcher() {
        return dispatcher;
    }

    /** Takes no more messages, decides those it has, finishes what it is saying, and closes the store. */
    @Override
    public void close() {
        LOG.info("stopping");
        closing.close();
    }
}
