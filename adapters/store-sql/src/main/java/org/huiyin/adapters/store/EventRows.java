package org.huiyin.adapters.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.huiyin.adapters.store.history.Chain;
import org.huiyin.adapters.store.history.Payload;
import org.huiyin.adapters.store.history.StepRow;
import org.huiyin.adapters.store.news.BulletinRows;
import org.huiyin.item.ItemEvent;
import org.huiyin.message.Message;
import org.jdbi.v3.core.Handle;

/**
 * The history of items: a chain for each, in which every step seals the one before. What is personal lies apart under
 * a salted digest, so that erasing it leaves the chain whole and nothing to guess it by.
 */
final class EventRows {
    private static final int SALT_BYTES = 16;

    private final Handle handle;
    private final Json json;
    private final RandomGenerator random;

    EventRows(Handle handle, Json json, RandomGenerator random) {
        this.handle = handle;
        this.json = json;
        this.random = random;
    }

    void append(String code, List<ItemEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        var steps = handle.prepareBatch(
                "insert into item_event (code, seq, at, type, seal, previous, digest) values (?, ?, ?, ?, ?, ?, ?)");
        var payloads =
                handle.prepareBatch("insert into item_event_payload (code, seq, salt, body) values (?, ?, ?, ?)");
        var chain = chain(code);
        var added = new ArrayList<Chain.Step>();
        for (var event : events) {
            var salt = salt();
            var body = json.write(Payload.of(event));
            var step = chain.next(event.at().toEpochMilli(), event.type().name(), Chain.seal(salt, body));
            chain = chain.with(step, step.digest());
            added.add(step);
            steps.add(code, step.seq(), step.at(), step.type(), step.seal(), step.previous(), chain.digest());
            payloads.add(code, step.seq(), salt, body);
        }
        steps.execute();
        payloads.execute();
        new BulletinRows(handle).add(code, added);
        // Were a step taken away and another put in its place, the one that is gone would still be pending.
        handle.execute(
                "insert into audit_pending (code, seq, digest) values (?, ?, ?) on conflict do nothing",
                code,
                chain.seq(),
                chain.digest());
    }

    private Chain chain(String code) {
        return handle.createQuery("select seq, digest from item_event where code = :code order by seq desc limit 1")
                .bind("code", code)
                .map((row, context) -> new Chain(code, row.getLong("seq"), row.getString("digest")))
                .findOne()
                .orElse(Chain.of(code));
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
        return handle.createQuery(StepRow.SELECT + "where e.code = :code order by e.seq")
                .bind("code", code)
                .map((row, context) -> StepRow.read(row).event(json))
                .list();
    }

    /** The items whose history no longer fits its seals, in the order of their numbers. */
    List<String> broken() {
        var broken = new TreeSet<String>();
        var chains = new HashMap<String, Chain>();
        handle.createQuery(StepRow.SELECT + "order by e.code, e.seq")
                .map((row, context) -> StepRow.read(row))
                .forEach(found -> {
                    var code = found.step().code();
                    var chain = chains.getOrDefault(code, Chain.of(code));
                    if (!found.fits(chain)) {
                        broken.add(code);
                    }
                    chains.put(code, chain.with(found.step(), found.written()));
                });
        return List.copyOf(broken);
    }

    /**
     * The payloads of a person's steps, and of what was handed to them. What the text is searched for cannot stand in
     * anybody's words: there, a quotation mark has a backslash before it.
     */
    void erase(String person) {
        var beginning = json.write(new Payload(person, Optional.empty(), Optional.empty()));
        handle.createUpdate("""
                delete from item_event_payload
                where replace(body, :by, '') <> body
                    or (replace(body, :note, '') <> body and exists (select 1 from item_event e
                        where e.code = item_event_payload.code and e.seq = item_event_payload.seq
                            and e.type = 'TRANSFERRED'))""")
                .bind("by", beginning.substring(0, beginning.length() - 1))
                .bind("note", "\"note\":" + json.write(person) + "}")
                .execute();
    }

    /** The payloads of a person's steps on one item, and of those that followed from their messages. */
    void erase(String code, String person, List<Message.Id> messages) {
        messages.stream()
                .map(json::write)
                .forEach(message -> handle.createUpdate("""
                delete from item_event_payload where code = :code and replace(body, :message, '') <> body""")
                        .bind("code", code)
                        .bind("message", message)
                        .execute());
        var beginning = json.write(new Payload(person, Optional.empty(), Optional.empty()));
        handle.createUpdate("""
                delete from item_event_payload where code = :code and replace(body, :by, '') <> body""")
                .bind("code", code)
                .bind("by", beginning.substring(0, beginning.length() - 1))
                .execute();
    }

    private String salt() {
        var bytes = new byte[SALT_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
