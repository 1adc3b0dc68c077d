package org.huiyin.adapters.store.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.huiyin.item.ItemEvent;

/**
 * A step as it was found, with its payload beside it unless that was erased.
 *
 * @param written the digest it was written under
 */
public record StepRow(Chain.Step step, String written, Optional<Sealed> payload) {
    /** What {@link #read} needs to find in a row. */
    public static final String SELECT = """
            select e.code, e.seq, e.at, e.type, e.seal, e.previous, e.digest, p.salt, p.body
            from item_event e left join item_event_payload p on p.code = e.code and p.seq = e.seq
            """;

    /** A payload with the salt of its seal. */
    public record Sealed(String salt, String body) {}

    public static StepRow read(ResultSet row) throws SQLException {
        var step = new Chain.Step(
                row.getString("code"),
                row.getLong("seq"),
                row.getLong("at"),
                row.getString("type"),
                row.getString("seal"),
                row.getString("previous"));
        var body = row.getString("body");
        return new StepRow(
                step,
                row.getString("digest"),
                body == null ? Optional.empty() : Optional.of(new Sealed(row.getString("salt"), body)));
    }

    /** Whether it follows in a chain, and its payload is the one that was sealed. */
    public boolean fits(Chain chain) {
        return chain.fits(step, written)
                && payload.map(p -> Chain.seal(p.salt(), p.body()).equals(step.seal()))
                        .orElse(true);
    }

    public ItemEvent event(Nouns nouns) {
        var known = payload.map(p -> nouns.read(p.body(), Payload.class)).orElse(Payload.ERASED);
        return new ItemEvent(
                Instant.ofEpochMilli(step.at()),
                ItemEvent.Type.valueOf(step.type()),
                known.by(),
                known.message(),
                known.note());
    }
}
