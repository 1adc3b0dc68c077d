package org.huiyin.app.broadcast;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.chat.Directory;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Target;
import org.huiyin.dispatch.Dispatcher;
import org.huiyin.dispatch.Doors;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.ledger.Store;
import org.huiyin.line.Heartbeat;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.huiyin.notice.Notice;
import org.huiyin.text.Phrase;

/**
 * Measures how fast a notice is planned and said, on a database on disk: {@code ManyGroups FILE GROUPS ROUNDS}. Each round
 * is one notice to every group; the last rounds count, the machine being warm. Beside it a message arrives every ten
 * milliseconds, and what it waits for its place in the ledger is measured too.
 */
public final class ManyGroups {
    private static final int CHUNK = 300;
    private static final Chat CHAT = new Chat(FickleRoom.NAME, "a", "g0", Chat.Kind.ROOM);

    private ManyGroups() {}

    public static void main(String[] args) throws Exception {
        var file = Path.of(args[0]);
        int groups = Integer.parseInt(args[1]);
        int rounds = Integer.parseInt(args[2]);
        Files.deleteIfExists(file);
        try (var store = SqlStores.sqlite(file);
                var arrivals = new Arrivals(store)) {
            var clock = InstantSource.system();
            for (int round = 0; round < rounds; round++) {
                var room = new FickleRoom(clock, new SplittableRandom(1), FickleRoom.Faults.none(), List.of());
                var dispatcher = new Dispatcher(
                        store,
                        new Doors(new OneDoor(), Map.of(FickleRoom.NAME, room)),
                        row -> "words of " + row.key(),
                        clock,
                        new Heartbeat());
                arrivals.forget();
                long planned = time(() -> plan(store, "N" + System.nanoTime(), groups, clock.instant()));
                long said = time(() -> drain(dispatcher));
                System.out.printf(
                        "%d groups: planned in %d ms, said in %d ms (%,d a second); a message waited %d ms at most%n",
                        groups, planned, said, groups * 1_000L / Math.max(1, said), arrivals.longest());
            }
        }
    }

    private static long time(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }

    /** In chunks, as the desk writes them. */
    private static void plan(Store store, String notice, int groups, Instant now) {
        for (int from = 0; from < groups; from += CHUNK) {
            int first = from;
            store.inTransaction(ledger -> {
                IntStream.range(first, Math.min(first + CHUNK, groups))
                        .forEach(i -> ledger.queue(delivery(notice, "g" + i, now)));
                return true;
            });
        }
    }

    private static Outgoing delivery(String notice, String group, Instant now) {
        return new Outgoing(
                notice + "/" + Notice.BODY + "/" + group + "/",
                new Target.ToGroup(group),
                Phrase.of(Notice.BODY)
                        .with("words", "今晚八点起停气检修，请关好阀门，明早六点恢复，有事请打值班电话，请互相转告")
                        .with("code", notice),
                List.of(notice),
                Optional.empty(),
                List.of(),
                now,
                Outgoing.Lane.ROUTINE);
    }

    private static void drain(Dispatcher dispatcher) {
        while (dispatcher.run() > 0) {
            Thread.onSpinWait();
        }
    }

    /** A message every ten milliseconds. */
    private static final class Arrivals implements AutoCloseable {
        private final Store store;
        private final Thread thread = new Thread(this::arrive, "arrivals");
        private final List<Long> waited = new ArrayList<>();
        private volatile boolean open = true;

        Arrivals(Store store) {
            this.store = store;
            thread.start();
        }

        private void arrive() {
            for (int i = 0; open; i++) {
                var id = new Message.Id(CHAT, "m" + i);
                var message = Message.words(
                        id,
                        new Sender(FickleRoom.NAME, "u", "u"),
                        InstantSource.system().instant(),
                        "没电了");
                long waitedFor = time(() -> store.inTransaction(ledger -> {
                    ledger.bury(message, "arrived", message.at());
                    return true;
                }));
                synchronized (waited) {
                    waited.add(waitedFor);
                }
                LockSupport.parkNanos(10_000_000);
            }
        }

        void forget() {
            synchronized (waited) {
                waited.clear();
            }
        }

        long longest() {
            synchronized (waited) {
                return waited.stream().mapToLong(Long::longValue).max().orElse(0);
            }
        }

        @Override
        public void close() throws InterruptedException {
            open = false;
            thread.join();
        }
    }

    /** Every group is reached by the same account. */
    private static final class OneDoor implements Directory {
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
            return Optional.of(new Chat(FickleRoom.NAME, "a", target.id(), Chat.Kind.ROOM));
        }
    }
}
