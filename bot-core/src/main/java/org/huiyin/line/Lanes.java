package org.huiyin.line;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.huiyin.chat.Inbox;
import org.huiyin.ledger.Leases;
import org.huiyin.ledger.StoreConflict;
import org.huiyin.ledger.StoreException;
import org.huiyin.message.Message;

/**
 * Where messages wait for the line: what is said in one chat stays in order, what different chats say is taken together
 * in batches, each one transaction. Chats are spread over a fixed number of lanes; with several nodes a lane is worked
 * by the node that holds its lease. When a lane is full, or the store is down, the door says so and nothing is kept.
 */
public final class Lanes implements Inbox, AutoCloseable {
    private static final Duration LEASE = Duration.ofSeconds(10);

    private final Line line;
    private final Leases leases;
    private final InstantSource clock;
    private final Shape shape;
    private final List<Lane> lanes = new ArrayList<>();
    private final AtomicBoolean storeIsUp = new AtomicBoolean(true);
    private volatile boolean open = true;

    /**
     * How the lanes are laid out.
     *
     * @param node this node's name, unique among those that share a store
     * @param lanes how many
     * @param waiting how many messages may wait in one
     * @param batch how many are taken in one transaction
     */
    public record Shape(String node, int lanes, int waiting, int batch) {}

    private record Waiting(Message message, CompletableFuture<Taken> taken) {}

    public Lanes(Line line, Leases leases, InstantSource clock, Shape shape) {
        this.line = line;
        this.leases = leases;
        this.clock = clock;
        this.shape = shape;
        for (int i = 0; i < shape.lanes(); i++) {
            lanes.add(new Lane("lane-" + i));
        }
    }

    /** Begins to work. */
    public void start() {
        lanes.forEach(lane -> lane.worker.start());
    }

    /** Whether messages are taken: the store answered last time it was asked. While it does not, an idle lane asks on. */
    public boolean isReady() {
        return open && storeIsUp.get();
    }

    @Override
    public CompletionStage<Taken> take(Message message) {
        var waiting = new Waiting(message, new CompletableFuture<>());
        var lane = lanes.get(Math.floorMod(message.chat().hashCode(), lanes.size()));
        if (!open || !lane.queue.offer(waiting)) {
            waiting.taken().complete(new Taken.Busy(open ? "the lane is full" : "closing"));
        } else if (!open && lane.queue.remove(waiting)) {
            // It was closed in between, and the worker may have left without looking again.
            waiting.taken().complete(new Taken.Busy("closing"));
        }
        return waiting.taken();
    }

    /** Takes no more, and returns once what waits is written down or handed back. */
    @Override
    public void close() throws InterruptedException {
        open = false;
        for (Lane lane : lanes) {
            lane.worker.join();
        }
    }

    /** One queue and the thread that empties it. */
    private final class Lane {
        private final String name;
        private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(shape.waiting());
        private final Thread worker;
        private Optional<Leases.Lease> lease = Optional.empty();

        Lane(String name) {
            this.name = name;
            this.worker = new Thread(this::work, "huiyin-" + name);
        }

        private void work() {
            var batch = new ArrayList<Waiting>();
            while (open || !queue.isEmpty()) {
                fill(batch);
                if (!batch.isEmpty()) {
                    settle(batch);
                    batch.clear();
                } else if (!storeIsUp.get()) {
                    askAgain();
                }
            }
            lease.ifPresent(leases::release);
        }

        private void askAgain() {
            try {
                line.askStore();
                storeIsUp.set(true);
            } catch (StoreException e) {
                // Still down, as is known.
            }
        }

        private void fill(List<Waiting> batch) {
            try {
                var first = queue.poll(50, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, shape.batch() - 1);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                open = false;
            }
        }

        private void settle(List<Waiting> batch) {
            try {
                var drawn = new LinkedHashMap<Waiting, Line.Draught>();
                for (Waiting waiting : batch) {
                    draw(waiting).ifPresent(draught -> drawn.put(waiting, draught));
                }
                var receipts = commit(List.copyOf(drawn.values())).iterator();
                storeIsUp.set(true);
                drawn.keySet().forEach(w -> w.taken().complete(taken(receipts.next())));
            } catch (StoreConflict e) {
                handBack(batch, "another node works this lane");
            } catch (StoreException e) {
                storeIsUp.set(false);
                handBack(batch, "the store is down");
            } catch (RuntimeException e) {
                // What the line could not bury is handed back rather than lost.
                handBack(batch, e.getClass().getName());
            }
        }

        /** Reads one message; one we fail on is buried here, so that the others of its batch stand. */
        private Optional<Line.Draught> draw(Waiting waiting) {
            try {
                return Optional.of(line.draw(waiting.message()));
            } catch (StoreException e) {
                throw e;
            } catch (RuntimeException e) {
                waiting.taken().complete(taken(line.bury(waiting.message(), e)));
                return Optional.empty();
            }
        }

        private void handBack(List<Waiting> batch, String why) {
            batch.forEach(w -> w.taken().complete(new Taken.Busy(why)));
        }

        private List<Receipt> commit(List<Line.Draught> batch) {
            for (int attempt = 1; ; attempt++) {
                try {
                    return line.take(batch, held());
                } catch (StoreConflict e) {
                    if (attempt == 5) {
                        throw e;
                    }
                    lease = Optional.empty();
                }
            }
        }

        private Optional<Leases.Lease> held() {
            var now = clock.instant();
            boolean fresh = lease.filter(
                            l -> l.until().minus(LEASE.dividedBy(2)).isAfter(now))
                    .isPresent();
            if (!fresh) {
                lease = leases.acquire(name, shape.node(), now, LEASE);
            }
            if (lease.isEmpty()) {
                throw new StoreConflict("lease " + name + ": held by another node");
            }
            return lease;
        }

        private Taken taken(Receipt receipt) {
            return receipt instanceof Receipt.Again ? new Taken.Again() : new Taken.Kept();
        }
    }
}
