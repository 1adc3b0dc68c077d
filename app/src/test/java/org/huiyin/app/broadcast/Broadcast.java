package org.huiyin.app.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.huiyin.app.replay.VirtualClock;
import org.huiyin.chat.Directory;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Target;
import org.huiyin.dispatch.Dispatcher;
import org.huiyin.dispatch.Doors;
import org.huiyin.dispatch.Hindsight;
import org.huiyin.dispatch.Outlook;
import org.huiyin.dispatch.Recalls;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.health.AccountLimits;
import org.huiyin.health.Breaker;
import org.huiyin.health.Silence;
import org.huiyin.ledger.Store;
import org.huiyin.line.Heartbeat;
import org.huiyin.message.Chat;
import org.huiyin.message.Sender;
import org.huiyin.notice.Notice;
import org.huiyin.text.Phrase;

/** One notice on its way to many groups, which are spread over some accounts of a platform. */
final class Broadcast {
    static final String BODY = Notice.BODY;

    /** After which what waits at an account that is gone goes out by another. */
    static final Duration MOVED = Duration.ofMinutes(2);

    private static final AccountLimits LIMITS = new AccountLimits(
            Duration.ofMinutes(1),
            MOVED,
            new Breaker.Terms(5, Duration.ofSeconds(10), Duration.ofMinutes(5)),
            new Silence(Duration.ofHours(2), 3, 10));

    private static final Duration STEP = Duration.ofSeconds(1);

    private final Store store;
    private final VirtualClock clock;
    private final FickleRoom room;
    private final int accounts;
    private Dispatcher dispatcher;
    private int standIns;

    Broadcast(Store store, VirtualClock clock, FickleRoom room, int accounts) {
        this.store = store;
        this.clock = clock;
        this.room = room;
        this.accounts = accounts;
        this.dispatcher = dispatcher();
    }

    Chat chat(String group) {
        return chats(group).get(0);
    }

    private Dispatcher dispatcher() {
        return new Dispatcher(store, doors(), row -> row.key() + " says it", clock, new Heartbeat());
    }

    private Doors doors() {
        return new Doors(new Spread(this::chats), Map.of(FickleRoom.NAME, room), clock, () -> LIMITS);
    }

    /** From now on every account is in every group, and each speaks where its neighbour cannot. */
    void standingIn() {
        standIns = accounts - 1;
    }

    /** By which accounts a group may be reached, the one that hears it first. */
    List<Chat> chats(String group) {
        int number = Integer.parseInt(group.substring(1));
        return IntStream.rangeClosed(0, standIns)
                .mapToObj(i -> new Chat(FickleRoom.NAME, "a" + (number + i) % accounts, group, Chat.Kind.ROOM))
                .toList();
    }

    /** How long notices take through the doors here. */
    Outlook outlook() {
        var outlook = new Outlook();
        outlook.open(doors());
        return outlook;
    }

    /** Queues a delivery to each of so many groups. */
    void queue(String notice, int groups, Outgoing.Lane lane) {
        store.inTransaction(ledger -> {
            IntStream.range(0, groups).forEach(i -> ledger.queue(delivery(notice, "g" + i, lane)));
            return true;
        });
    }

    static String key(String notice, String group) {
        return notice + "/" + BODY + "/" + group + "/";
    }

    private Outgoing delivery(String notice, String group, Outgoing.Lane lane) {
        return new Outgoing(
                key(notice, group),
                new Target.ToGroup(group),
                Phrase.of(BODY),
                List.of(notice),
                Optional.empty(),
                List.of(),
                clock.instant(),
                lane);
    }

    /** Goes on until nothing waits any more, or the time is up; after a death somebody starts us again. */
    void goOn(Duration atMost) {
        var end = clock.instant().plus(atMost);
        while (clock.instant().isBefore(end) && !isOver()) {
            turn();
            clock.forwardTo(clock.instant().plus(STEP));
        }
    }

    /** Says what may be said at this moment. */
    void turn() {
        try {
            new Hindsight(store.outbox(), doors(), clock).look();
            while (dispatcher.run() > 0) {
                Thread.onSpinWait();
            }
        } catch (FickleRoom.Death e) {
            store.outbox().recover(Instant.ofEpochMilli(Long.MAX_VALUE));
            store.outbox().leaveDoors();
            dispatcher = dispatcher();
        }
    }

    /** Takes back what is asked for, and says how many. */
    int takeBack() {
        return new Recalls(store.outbox(), doors()).run();
    }

    private boolean isOver() {
        return dispatcher.next().isEmpty()
                && store.<Optional<Instant>>look(looks -> looks.sayings().soonest())
                        .isEmpty()
                && store.pages().unknown(1).isEmpty();
    }

    /** Every group has a chat of its own. */
    private record Spread(Function<String, List<Chat>> ways) implements Directory {
        @Override
        public Optional<Group> group(Chat chat) {
            return Optional.of(new Group(chat.id(), chat.id(), "root", Group.Purpose.RESIDENTS));
        }

        @Override
        public Person person(Sender sender, String grid) {
            return Person.unknown(sender.id(), sender.name(), grid);
        }

        @Override
        public Optional<Chat> chat(Target target) {
            return chats(target).stream().findFirst();
        }

        @Override
        public List<Chat> chats(Target target) {
            return ways.apply(target.id());
        }
    }
}
