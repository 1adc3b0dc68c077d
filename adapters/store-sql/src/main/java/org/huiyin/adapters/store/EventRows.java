package org.huiyin.adapters.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.huiyin.item.ItemEvent;
import org.huiyin.message.Message;
import org.jdbi.v3.core.Handle;

/**
 * The history of items: a chain for each, in which every step seals the one before. What is personal lies apart under
 * a salted digest, so that erasing it leaves the chain whole and nothing to guess it by.
 */
final class EventRows {
    private static final String BEGINNING = "";
    private static final int SALT_BYTES = 16;

    private final Handle handle;
    private final Json json;
    private final RandomGenerator random;

    EventRows(Handle handle, Json json, RandomGenerator random) {
        this.handle = handle;
        this.json = json;
        this.random = random;
    }

    /** What may be erased of a step. */
    private record Payload(String by, Optional<Message.Id> message, Optional<String> note) {}

    /** A step as it is sealed. */
    private record Step(String code, long seq, long at, String type, String seal, String previous) {
        String digest() {
            return sha256(String.join("\n", previous, code, Long.toString(seq), Long.toString(at), type, seal));
        }
    }

    private record Head(long seq, String digest) {}

    void append(String code, List<ItemEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        var steps = handle.prepareBatch(
                "insert into item_event (code, seq, at, type, seal, previous, digest) values (?, ?, ?, ?, ?, ?, ?)");
        var payloads =
                handle.prepareBatch("insert into item_event_payload (code, seq, salt, body) values (?, ?, ?, ?)");
        var head = head(code);
        for (var event : events) {
            var salt = salt();
            var body = json.write(new Payload(event.by(), event.message(), event.note()));
            var step = new Step(
                    code,
                    head.seq() + 1,
                    event.at().toEpochMilli(),
                    event.type().name(),
                    sha256(salt + body),
                    head.digest());
            head = new Head(step.seq(), step.digest());
            steps.add(code, step.seq(), step.at(), step.type(), step.seal(), step.previous(), head.digest());
            payloads.add(code, step.seq(), salt, body);
        }
        steps.execute();
        payloads.execute();
    }

    private Head head(String code) {
        return handle.createQuery("select seq, digest from item_event where code = :code order by seq desc limit 1")
                .bind("code", code)
                .map((row, context) -> new Head(row.getLong("seq"), row.getString("digest")))
                .findOne()
                .orElse(new Head(0, BEGINNING));
    }

    /** When the last step of an item was. */
    Optional<Instant> latest(String code) {
        return handle.createQuery("select at from item_event where code = :code order by seq desc limit 1")
                .bind("code", code)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    List<ItemEvent> history(String code) {
        return handle.createQuery("""
                select e.at, e.type, p.body
                from item_event e left join item_event_payload p on p.code = e.code and p.seq = e.seq
                where e.code = :code order by e.seq""")
                .bind("code", code)
                .map((row, context) -> event(
                        Instant.ofEpochMilli(row.getLong("at")),
                        ItemEvent.Type.valueOf(row.getString("type")),
                        Optional.ofNullable(row.getString("body"))))
                .list();
    }

    /** The items whose history no longer fits its seals, in the order of their numbers. */
    List<String> broken() {
        var broken = new TreeSet<String>();
        var heads = new HashMap<String, Head>();
        handle.createQuery("""
                select e.code, e.seq, e.at, e.type, e.seal, e.previous, e.digest, p.salt, p.body
                from item_event e left join item_event_payload p on p.code = e.code and p.seq = e.seq
                order by e.code, e.seq""")
                .map((row, context) -> fits(row, heads) ? Optional.<String>empty() : Optional.of(row.getString("code")))
                .forEach(code -> code.ifPresent(broken::add));
        return List.copyOf(broken);
    }

    private static boolean fits(ResultSet row, Map<String, Head> heads) throws SQLException {
        var step = new Step(
                row.getString("code"),
                row.getLong("seq"),
                row.getLong("at"),
                row.getString("type"),
                row.getString("seal"),
                row.getString("previous"));
        var head = heads.getOrDefault(step.code(), new Head(0, BEGINNING));
        heads.put(step.code(), new Head(step.seq(), row.getString("digest")));
        var body = row.getString("body");
        return step.seq() == head.seq() + 1
                && step.previous().equals(head.digest())
                && step.digest().equals(row.getString("digest"))
                && (body == null || step.seal().equals(sha256(row.getString("salt") + body)));
    }

    private ItemEvent event(Instant at, ItemEvent.Type type, Optional<String> body) {
        var payload = body.map(b -> json.read(b, Payload.class))
                .orElse(new Payload(ItemEvent.ERASED, Optional.empty(), Optional.empty()));
        return new ItemEvent(at, type, payload.by(), payload.message(), payload.note());
    }

    private String salt() {
        var bytes = new byte[SALT_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: missing (expected: in every Java)", e);
        }
    }
}
