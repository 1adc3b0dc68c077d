package org.huiyin.adapters.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.huiyin.adapters.store.database.Database;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.delivery.Outcome;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Saying;
import org.huiyin.ledger.Outbox;
import org.huiyin.ledger.StoreConflict;
import org.huiyin.message.Chat;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The outgoing rows on their way out. */
final class SqlOutbox implements Outbox {
    private final Database database;
    private final Json json;

    SqlOutbox(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public List<Saying> take(Instant now, int limit, Function<Outgoing, String> render) {
        return database.briefly(handle -> {
            var rows = new OutgoingRows(handle, json);
            if (rows.soonest().filter(at -> !at.isAfter(now)).isEmpty()) {
                return List.of();
            }
            var ready = rows.ready(now, limit, database.takingRows());
            var marks = handle.prepareBatch("""
                    update outgoing set state = :state, words = :words, why = :why, said_at = :now where key = :key""");
            var taken = ready.stream()
                    .map(outgoing -> rendered(outgoing, now, render, marks))
                    .flatMap(Optional::stream)
                    .toList();
            marks.execute();
            return taken;
        });
    }

    private Optional<Saying> rendered(
            Outgoing outgoing, Instant now, Function<Outgoing, String> render, PreparedBatch marks) {
        marks.bind("key", outgoing.key()).bind("now", now.toEpochMilli());
        try {
            var text = render.apply(outgoing);
            mark(marks, DeliveryState.SENDING, Optional.of(json.write(text)), Optional.empty());
            return Optional.of(new Saying(outgoing, DeliveryState.SENDING, Optional.of(text), now, Optional.empty()));
        } catch (RuntimeException e) {
            // Its message may hold people's words; what it is called says enough to find it.
            mark(
                    marks,
                    DeliveryState.REFUSED,
                    Optional.empty(),
                    Optional.of("render: " + e.getClass().getSimpleName()));
            return Optional.empty();
        }
    }

    private static void mark(PreparedBatch marks, DeliveryState state, Optional<String> words, Optional<String> why) {
        marks.bind("state", state).bind("words", words).bind("why", why).add();
    }

    @Override
    public void record(String key, Outcome outcome, Optional<Chat> chat, Instant at) {
        int recorded = database.briefly(handle -> {
            if (outcome instanceof Outcome.Sent sent) {
                return sent(handle, key, sent, chat);
            } else if (outcome instanceof Outcome.TryLater later) {
                return queueAgain(handle, key, at.plus(later.after()), later.why());
            } else if (outcome instanceof Outcome.Refused refused) {
                return ended(handle, key, DeliveryState.REFUSED, refused.why());
            } else if (outcome instanceof Outcome.Unknown unknown) {
                return ended(handle, key, DeliveryState.UNKNOWN, unknown.why());
            }
            throw new IllegalStateException("outcome: " + outcome.getClass().getSimpleName());
        });
        requireOne(recorded, key, "SENDING");
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
                update outgoing set state = 'QUEUED', words = null, why = :why, attempts = attempts + 1,
                    not_before = :notBefore, said_at = :notBefore
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
                                update outgoing set state = 'QUEUED', words = null, why = 'found unsaid',
                                    attempts = attempts + 1, not_before = :at, said_at = :at
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
