package org.huiyin.adapters.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huiyin.adapters.store.history.Nouns;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.OutgoingQueue;
import org.huiyin.delivery.Saying;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What waits in the table of what goes out. Marks are written together: before the doors are looked at, and at the end. */
final class QueueRows implements OutgoingQueue {
    private final Handle handle;
    private final OutgoingRows rows;
    private final Nouns json;
    private final String taking;
    private final PreparedBatch waits;
    private final PreparedBatch laters;
    private final PreparedBatch ends;

    QueueRows(Handle handle, OutgoingRows rows, Nouns json, String taking) {
        this.handle = handle;
        this.rows = rows;
        this.json = json;
        this.taking = taking;
        this.waits = handle.prepareBatch("update outgoing set door = :door where key = :key");
        this.laters = handle.prepareBatch(
                "update outgoing set door = null, not_before = :at, said_at = :at where key = :key");
        this.ends = handle.prepareBatch(
                "update outgoing set state = :state, words = :words, why = :why, door = :door, said_at = :at where key"
                        + " = :key");
    }

    @Override
    public Map<Outgoing.Lane, List<Outgoing>> arrived(Instant now, int limit) {
        return ready("door is null", Map.of("now", now.toEpochMilli(), "limit", limit));
    }

    @Override
    public Map<Outgoing.Lane, List<Outgoing>> waiting(String door, Instant now, int limit) {
        write(waits);
        return ready("door = :door", Map.of("door", door, "now", now.toEpochMilli(), "limit", limit));
    }

    /** The oldest rows of each lane that may be said by now, found by a condition. */
    private Map<Outgoing.Lane, List<Outgoing>> ready(String where, Map<String, ?> bound) {
        var lanes = Arrays.stream(Outgoing.Lane.values())
                .map(lane -> "select * from (" + OutgoingRows.SELECT + "where state = 'QUEUED' and lane = "
                        + lane.ordinal() + " and " + where
                        + " and not_before <= :now order by not_before, seq limit :limit"
                        + taking + ") as lane_" + lane.ordinal())
                .collect(Collectors.joining(" union all "));
        return rows.sayings(handle.createQuery(lanes).bindMap(bound))
                .map(Saying::outgoing)
                .collect(Collectors.groupingBy(
                        Outgoing::lane, () -> new EnumMap<>(Outgoing.Lane.class), Collectors.toList()));
    }

    @Override
    public void wait(Outgoing row, String door) {
        waits.bind("key", row.key()).bind("door", door).add();
    }

    @Override
    public void later(Outgoing row, Instant at) {
        laters.bind("key", row.key()).bind("at", at.toEpochMilli()).add();
    }

    @Override
    public void leave(String door) {
        write(waits);
        handle.createUpdate("update outgoing set door = null where state = 'QUEUED' and door = :door")
                .bind("door", door)
                .execute();
    }

    @Override
    public void saying(Outgoing row, String text, Optional<String> door, Instant at) {
        ends.bind("key", row.key())
                .bind("state", "SENDING")
                .bind("words", json.write(text))
                .bind("why", (String) null)
                .bind("door", door.orElse(null))
                .bind("at", at.toEpochMilli())
                .add();
    }

    @Override
    public void refuse(Outgoing row, String why, Instant at) {
        ends.bind("key", row.key())
                .bind("state", "REFUSED")
                .bind("words", (String) null)
                .bind("why", why)
                .bind("door", (String) null)
                .bind("at", at.toEpochMilli())
                .add();
    }

    /** Writes all that was marked. */
    void write() {
        write(waits);
        write(laters);
        write(ends);
    }

    private static void write(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
