package org.huiyin.adapters.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.huiyin.adapters.store.database.Database;
import org.huiyin.adapters.store.memory.Bodies;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.delivery.Outcome;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.OutgoingQueue;
import org.huiyin.delivery.Saying;
import org.huiyin.ledger.Outbox;
import org.huiyin.ledger.StoreConflict;
import org.huiyin.message.Chat;
import org.jdbi.v3.core.Handle;

/** The outgoing rows on their way out. */
final class SqlOutbox implements Outbox {
    private final Database database;
    private final Json json;
    private final Bodies<Outgoing> known;

    SqlOutbox(Database database, Json json, Bodies<Outgoing> known) {
        this.database = database;
        this.json = json;
        this.known = known;
    }

    @Override
    public <T> T work(Function<OutgoingQueue, T> work) {
        return database.briefly(handle -> {
            var queue = new QueueRows(handle, new OutgoingRows(handle, json, known), json, database.takingRows());
            var result = work.apply(queue);
            queue.write();
            return result;
        });
    }

    @Override
    public void record(List<End> ends, Instant at) {
        var late = database.briefly(handle ->
                ends.stream().filter(end -> recorded(handle, end, at) != 1).toList());
        late.stream().findFirst().ifPresent(end -> requireOne(0, end.key(), "SENDING"));
    }

    private static int recorded(Handle handle, End end, Instant at) {
        if (end.outcome() instanceof Outcome.Sent sent) {
            return sent(handle, end.key(), sent, end.chat());
        } else if (end.outcome() instanceof Outcome.TryLater later) {
            return queueAgain(handle, end.key(), at.plus(later.after()), later.why());
        } else if (end.outcome() instanceof Outcome.Refused refused) {
            return ended(handle, end.key(), DeliveryState.REFUSED, refused.why());
        } else if (end.outcome() instanceof Outcome.Unknown unknown) {
            return ended(handle, end.key(), DeliveryState.UNKNOWN, unknown.why());
        }
        throw new IllegalStateException("outcome: " + end.outcome().getClass().getSimpleName());
    }

    private static int sent(Handle handle, String key, Outcome.Sent sent, Optional<Chat> chat) {
        return handle.createUpdate("""
                update outgoing set state = 'SENT', platform_id = :id, said_platform = :platform,
                    said_account = :account, said_chat = :chat
                where key = :key and state in ('SENDING', 'UNKNOWN')""")
                .bind("key", key)
                .bind("id", Optional.of(sent.platformId()).filter(id -> !id.isEmpty()))
                .bind("platform", chat.map(Chat::platform))
                .bind("account", chat.map(Chat::account))
                .bind("chat", chat.map(Chat::id))
                .execute();
    }

    private static int queueAgain(Handle handle, String key, Instant notBefore, String why) {
        return handle.createUpdate("""
                update outgoing set state = case when recall is null then 'QUEUED' else 'DROPPED' end,
                    words = null, why = :why,
                    attempts = attempts + 1, not_before = :notBefore, said_at = :notBefore, door = null
                where key = :key and state in ('SENDING', 'UNKNOWN')""")
                .bind("key", key)
                .bind("why", why)
                .bind("notBefore", notBefore.toEpochMilli())
                .execute();
    }

    private static int ended(Handle handle, String key, DeliveryState state, String why) {
        return handle.createUpdate("""
                update outgoing set state = :state, why = :why
                where key = :key and state in ('SENDING', 'UNKNOWN')""")
                .bind("key", key)
                .bind("state", state)
                .bind("why", why)
                .execute();
    }

    @Override
    public List<Saying> unknown(Instant until, int limit) {
        return database.look(handle -> new OutgoingRows(handle, json, known).unknown(until, limit));
    }

    @Override
    public List<Saying> toRecall(int limit) {
        var standing = "where recall = 'ASKED' and platform_id is not null order by seq limit :limit";
        return database.look(handle -> {
            var query = handle.createQuery(OutgoingRows.SELECT + standing).bind("limit", limit);
            return new OutgoingRows(handle, json, known).sayings(query).list();
        });
    }

    @Override
    public void recalled(String key, boolean done) {
        database.briefly(handle -> handle.createUpdate("update outgoing set recall = :end where key = :key")
                .bind("key", key)
                .bind("end", done ? "DONE" : "REFUSED")
                .execute());
    }

    @Override
    public void leaveDoors() {
        database.briefly(handle ->
                handle.execute("update outgoing set door = null where state = 'QUEUED' and door is not null"));
    }

    @Override
    public int recover(Instant at) {
        return database.briefly(
                handle -> handle.createUpdate("""
                update outgoing set state = 'UNKNOWN', why = 'stopped while sending'
                where state = 'SENDING' and said_at <= :at""").bind("at", at.toEpochMilli()).execute());
    }

    @Override
    public void settle(String key, Evidence evidence, Instant at) {
        int settled = database.briefly(handle -> handle.createUpdate(
                        switch (evidence) {
                            case WAS_SAID -> """
                                update outgoing set state = 'SENT', why = 'found said'
                                where key = :key and state = 'UNKNOWN' and said_at <= :at""";
                            case WAS_NOT_SAID -> """
                                update outgoing set state = case when recall is null then 'QUEUED' else 'DROPPED' end,
                                    words = null, why = 'found unsaid', attempts = attempts + 1, not_before = :at, said_at = :at, door = null
                                where key = :key and state = 'UNKNOWN'""";
                        })
                .bind("key", key)
                .bind("at", at.toEpochMilli())
                .execute());
        requireOne(settled, key, "UNKNOWN");
    }

    private static void requireOne(int rows, String key, String state) {
        if (rows != 1) {
            throw new StoreConflict("outgoing " + key + ": its end is known already (expected: " + state + ")");
        }
    }
}
