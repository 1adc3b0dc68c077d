package org.huiyin.adapters.store.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.adapters.store.database.Sequence;
import org.huiyin.informant.Informants;
import org.huiyin.informant.Reveal;
import org.jdbi.v3.core.Handle;

/** The sealed table of who is behind what was confided, and that of who asked to know. */
public final class InformantRows implements Informants {
    private final Handle handle;

    public InformantRows(Handle handle) {
        this.handle = handle;
    }

    public void add(String item, String person, Instant at) {
        handle.createUpdate(
                        "insert into informant (item, person, at) values (:item, :person, :at) on conflict do nothing")
                .bind("item", item)
                .bind("person", person)
                .bind("at", at.toEpochMilli())
                .execute();
    }

    public void add(Reveal reveal, Sequence sequence) {
        handle.createUpdate("""
                insert into informant_reveal (seq, item, step, person, reason, at)
                values (:seq, :item, :step, :person, :reason, :at)""")
                .bind("seq", sequence.next())
                .bind("item", reveal.item())
                .bind("step", reveal.step())
                .bind("person", reveal.by())
                .bind("reason", reveal.reason())
                .bind("at", reveal.at().toEpochMilli())
                .execute();
    }

    /** Nothing leads to the person any more; their answers reach nobody. */
    public void erase(String person) {
        handle.execute("delete from informant where person = ?", person);
    }

    @Override
    public Optional<String> behind(String item) {
        return handle.createQuery("select person from informant where item = :item")
                .bind("item", item)
                .mapTo(String.class)
                .findOne();
    }

    @Override
    public List<String> of(String person, int limit) {
        return handle.createQuery("""
                        select item from informant where person = :person order by at desc, item desc limit :limit""")
                .bind("person", person)
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    @Override
    public List<Reveal> reveals(String item) {
        return handle.createQuery(
                        "select step, person, reason, at from informant_reveal where item = :item order by seq")
                .bind("item", item)
                .map((row, context) -> new Reveal(
                        item,
                        Reveal.Step.valueOf(row.getString("step")),
                        row.getString("person"),
                        row.getString("reason"),
                        Instant.ofEpochMilli(row.getLong("at"))))
                .list();
    }
}
