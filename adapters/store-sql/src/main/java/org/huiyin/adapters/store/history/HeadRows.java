package org.huiyin.adapters.store.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.huiyin.audit.Books.Extent;
import org.huiyin.audit.Books.Sealed;
import org.huiyin.audit.Head;
import org.huiyin.audit.Signet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The tables of heads, of what each seals, and of what none seals yet. */
final class HeadRows {
    private static final int FETCHED = 1_000;

    private final Handle handle;

    HeadRows(Handle handle) {
        this.handle = handle;
    }

    /** A step under a head. */
    private record Mark(String code, long seq, String digest) {}

    /** A step to be sealed, and the last one of the same item that was sealed before; 0 if none was. */
    private record Fresh(Mark mark, long before) {}

    Optional<Head> seal(Instant at, Signet signet, int limit) {
        var fresh = fresh(limit);
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
        var last = heads("order by number desc limit 1").findFirst();
        var extent = last.map(Head::extent).orElse(new Extent(0, 0));
        long steps = fresh.stream().mapToLong(f -> f.mark().seq() - f.before()).sum();
        long items = fresh.stream().filter(f -> f.before() == 0).count();
        var head = Head.signed(
                new Head(
                        last.map(Head::number).orElse(0L) + 1,
                        Instant.ofEpochMilli(at.toEpochMilli()),
                        new Extent(extent.items() + items, extent.steps() + steps),
                        digest(fresh.stream().map(Fresh::mark)),
                        last.map(Head::digest).orElse(Head.BEGINNING),
                        ""),
                signet);
        write(head);
        write(head.number(), fresh);
        return Optional.of(head);
    }

    /** A step that is pending and gone stays pending, so that it goes on to be missed. */
    private List<Fresh> fresh(int limit) {
        return handle.createQuery("""
                select f.code, f.seq, e.digest,
                    (select coalesce(max(m.seq), 0) from audit_mark m where m.code = f.code) as before
                from (select p.code, max(p.seq) as seq from audit_pending p
                        join item_event i on i.code = p.code and i.seq = p.seq and i.digest = p.digest
                        group by p.code) as f
                    join item_event e on e.code = f.code and e.seq = f.seq
                order by f.code limit :limit""")
                .bind("limit", limit)
                .map((row, context) -> new Fresh(
                        new Mark(row.getString("code"), row.getLong("seq"), row.getString("digest")),
                        row.getLong("before")))
                .list();
    }

    private void write(Head head) {
        handle.createUpdate("""
                insert into audit_head (number, at, items, steps, marks, previous, signature)
                values (:number, :at, :items, :steps, :marks, :previous, :signature)""")
                .bind("number", head.number())
                .bind("at", head.at().toEpochMilli())
                .bind("items", head.extent().items())
                .bind("steps", head.extent().steps())
                .bind("marks", head.marks())
                .bind("previous", head.previous())
                .bind("signature", head.signature())
                .execute();
    }

    private void write(long head, List<Fresh> fresh) {
        var marks =
                handle.prepareBatch("insert into audit_mark (head, place, code, seq, digest) values (?, ?, ?, ?, ?)");
        var done = handle.prepareBatch("""
                delete from audit_pending where code = ? and seq <= ? and exists (select 1 from item_event e
                    where e.code = audit_pending.code and e.seq = audit_pending.seq
                        and e.digest = audit_pending.digest)""");
        int place = 0;
        for (Fresh one : fresh) {
            place++;
            var mark = one.mark();
            marks.add(head, place, mark.code(), mark.seq(), mark.digest());
            done.add(mark.code(), mark.seq());
        }
        marks.execute();
        done.execute();
    }

    void read(Consumer<Sealed> reader) {
        try (var heads = heads("order by number")) {
            heads.forEach(head -> reader.accept(new Sealed(head, marks(head.number()))));
        }
    }

    Optional<Head> head(long number) {
        return heads(select("where number = :number").bind("number", number)).findFirst();
    }

    private Stream<Head> heads(String which) {
        return heads(select(which));
    }

    private Query select(String which) {
        return handle.createQuery(
                "select number, at, items, steps, marks, previous, signature from audit_head " + which);
    }

    private static Stream<Head> heads(Query query) {
        return bounded(query)
                .map((row, context) -> new Head(
                        row.getLong("number"),
                        Instant.ofEpochMilli(row.getLong("at")),
                        new Extent(row.getLong("items"), row.getLong("steps")),
                        row.getString("marks"),
                        row.getString("previous"),
                        row.getString("signature")))
                .stream();
    }

    /** The digest of what lies under a head now. */
    private String marks(long head) {
        try (var marks = bounded(
                handle.createQuery("select code, seq, digest from audit_mark where head = :head order by place")
                        .bind("head", head))
                .map((row, context) -> new Mark(row.getString("code"), row.getLong("seq"), row.getString("digest")))
                .stream()) {
            return digest(marks);
        }
    }

    private static Query bounded(Query query) {
        return query.setFetchSize(FETCHED);
    }

    private static String digest(Stream<Mark> marks) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            marks.forEach(mark -> sha256.update(
                    (mark.code() + "\n" + mark.seq() + "\n" + mark.digest() + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: missing (expected: in every Java)", e);
        }
    }

    Extent extent() {
        return handle.createQuery("""
                select count(*) as items, coalesce(sum(newest), 0) as steps
                from (select max(seq) as newest from audit_mark group by code) as sealed""")
                .map((row, context) -> new Extent(row.getLong("items"), row.getLong("steps")))
                .one();
    }
}
