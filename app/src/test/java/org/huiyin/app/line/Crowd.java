package org.huiyin.app.line;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.app.RosterDirectory;
import org.huiyin.app.Trained;
import org.huiyin.grid.Grid;
import org.huiyin.grid.GridTree;
import org.huiyin.grid.Group;
import org.huiyin.grid.Level;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.grid.Roster;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.ledger.Store;
import org.huiyin.line.Heartbeat;
import org.huiyin.line.Line;
import org.huiyin.line.SceneLoader;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.huiyin.rules.RuleFolder;
import org.huiyin.rules.Rules;

/** Two hundred workers of one grid, with real rules and a file of SQLite, who all speak at once. */
final class Crowd implements AutoCloseable {
    static final int WORKERS = 200;
    static final String RESIDENTS = "g-all";
    static final String STAFF = "w-all";
    private static final int PATIENCE_SECONDS = 120;

    private final Store store;
    private final Line line;

    Crowd(Path folder) throws IOException {
        store = SqlStores.sqlite(folder.resolve("crowd.db"));
        var rules = Rules.of(RuleFolder.shipped().book(), roster(), Trained.models());
        var directory = new RosterDirectory(rules.town().roster(), SmallTown.PLATFORM, "bot");
        line = new Line(store, rules::inForce, new SceneLoader(directory), this::now, new Heartbeat());
    }

    private Instant now() {
        return SmallTown.NOON;
    }

    private static Roster roster() {
        var grid = new Grid("dq", "东桥村", Level.VILLAGE, Optional.empty(), List.of());
        var workers = IntStream.range(0, WORKERS)
                .mapToObj(i -> new Person(worker(i), "工" + i, Set.of(Role.GRID_WORKER), "dq", Person.Standing.ENROLLED))
                .toList();
        return new Roster(
                "东桥村",
                ZoneId.of("Asia/Shanghai"),
                new GridTree(List.of(grid)),
                List.of(
                        new Group(RESIDENTS, "东桥群", "dq", Group.Purpose.RESIDENTS),
                        new Group(STAFF, "东桥工作群", "dq", Group.Purpose.STAFF)),
                List.of(),
                workers,
                List.of());
    }

    static String worker(int number) {
        return "u-" + number;
    }

    Message.Id says(String group, String id, String who, String words, Optional<Message.Id> quoted) {
        var known = new Message.Id(SmallTown.room(group), id);
        line.take(new Message(
                known,
                new Sender(SmallTown.PLATFORM, who, who),
                SmallTown.NOON,
                words,
                List.of(),
                Optional.empty(),
                quoted,
                List.of(),
                Optional.empty()));
        return known;
    }

    /** Each of so many does something, all let go in the same moment. */
    void atOnce(int people, IntConsumer what) throws InterruptedException, ExecutionException, TimeoutException {
        var ready = new CountDownLatch(people);
        var go = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(people);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                int me = i;
                running.add(threads.submit(() -> {
                    ready.countDown();
                    go.await();
                    what.accept(me);
                    return me;
                }));
            }
            ready.await();
            go.countDown();
            for (Future<?> each : running) {
                each.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** The only item there is. */
    Item item() {
        var items = store.pages().items(List.of(), 10, 0);
        if (items.size() != 1) {
            throw new AssertionError("items: " + items.size() + " (expected: one)");
        }
        return items.get(0);
    }

    List<ItemEvent> history() {
        return store.look(looks -> looks.items().history(item().code()));
    }

    int failed() {
        return store.pages().deadLetters(WORKERS).size();
    }

    List<String> brokenHistories() {
        return store.pages().brokenHistories();
    }

    @Override
    public void close() {
        store.close();
    }
}
