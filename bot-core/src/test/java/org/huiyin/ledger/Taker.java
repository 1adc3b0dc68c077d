package org.huiyin.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.OutgoingQueue;

/** Takes what waits to be said, as whoever says it does, and says nothing. */
public final class Taker {
    private final Outbox outbox;

    public Taker(Store store) {
        this.outbox = store.outbox();
    }

    /** The keys of those taken, the most urgent lane first and then the oldest; at most so many. */
    public List<String> take(Instant now, int limit) {
        return outbox.work(queue -> take(queue, queue.arrived(now, limit), now, limit));
    }

    /** The same of those that wait at a door. */
    public List<String> takeAt(String door, Instant now, int limit) {
        return outbox.work(queue -> take(queue, queue.waiting(door, now, limit), now, limit));
    }

    private static List<String> take(
            OutgoingQueue queue, Map<Outgoing.Lane, List<Outgoing>> lanes, Instant now, int limit) {
        var keys = new ArrayList<String>();
        lanes.values().stream().flatMap(List::stream).limit(limit).forEach(row -> {
            queue.saying(row, "said " + row.key(), Optional.empty(), now);
            keys.add(row.key());
        });
        return keys;
    }
}
