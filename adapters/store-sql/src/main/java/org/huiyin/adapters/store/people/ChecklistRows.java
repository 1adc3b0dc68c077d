package org.huiyin.adapters.store.people;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.adapters.store.history.Nouns;
import org.huiyin.checklist.Checklist;
import org.huiyin.checklist.Checklists;
import org.huiyin.ledger.StoreConflict;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;

/** The tables of checklists and of when households were spoken with. */
public final class ChecklistRows implements Checklists {
    private static final long NEVER = Long.MAX_VALUE;
    private static final String EVERYBODY = "";
    private static final String INSERT = """
            insert into checklist (code, number, version, kind, person, opened_at, closed_at, body)
            values (:code, (select coalesce(max(number), 0) + 1 from checklist), :written, :kind, :person, :opened,
                :closed, :body)
            on conflict do nothing""";
    private static final String UPDATE = """
            update checklist set version = :written, kind = :kind, person = :person, opened_at = :opened,
                closed_at = :closed, body = :body
            where code = :code and version = :version""";

    private final Handle handle;
    private final Nouns nouns;

    public ChecklistRows(Handle handle, Nouns nouns) {
        this.handle = handle;
        this.nouns = nouns;
    }

    public void save(Checklist list) {
        boolean isNew = list.version() == 0;
        var update = handle.createUpdate(isNew ? INSERT : UPDATE);
        if (!isNew) {
            update.bind("version", list.version());
        }
        int written = update.bind("code", list.code())
                .bind("written", list.version() + 1)
                .bind("kind", list.kind())
                .bind("person", list.owner().orElse(EVERYBODY))
                .bind("opened", list.opened().toEpochMilli())
                .bind("closed", list.closed().map(Instant::toEpochMilli).orElse(NEVER))
                .bind("body", nouns.write(list))
                .execute();
        if (written != 1) {
            throw new StoreConflict("checklist " + list.code() + ": version: " + list.version()
                    + (isNew ? " (expected: a number that is free)" : " (expected: the one in the store)"));
        }
    }

    public void addContact(String household, String by, Instant at) {
        handle.createUpdate("""
                insert into contact (household, person, at) values (:household, :person, :at)
                on conflict (household) do update set person = excluded.person, at = excluded.at
                where contact.at < excluded.at""")
                .bind("household", household)
                .bind("person", by)
                .bind("at", at.toEpochMilli())
                .execute();
    }

    @Override
    public Optional<Checklist> checklist(String code) {
        return lists(handle.createQuery("select version, body from checklist where code = :code")
                        .bind("code", code))
                .findOne();
    }

    @Override
    public List<Checklist> open(String person, int limit) {
        return lists(handle.createQuery("""
                        select version, body from checklist
                        where closed_at = :never and person in (:everybody, :person)
                        order by opened_at desc, number desc limit :limit""")
                        .bind("never", NEVER)
                        .bind("everybody", EVERYBODY)
                        .bind("person", person)
                        .bind("limit", limit))
                .list();
    }

    @Override
    public long lastChecklist() {
        return handle.createQuery("select coalesce(max(number), 0) from checklist")
                .mapTo(Long.class)
                .one();
    }

    @Override
    public Map<String, Instant> contacts(Instant since) {
        var contacts = new HashMap<String, Instant>();
        handle.createQuery("select household, at from contact where at >= :since")
                .bind("since", since.toEpochMilli())
                .map((row, context) -> Map.entry(row.getString("household"), Instant.ofEpochMilli(row.getLong("at"))))
                .forEach(contact -> contacts.put(contact.getKey(), contact.getValue()));
        return contacts;
    }

    private ResultIterable<Checklist> lists(Query query) {
        return query.map((row, context) ->
                nouns.read(row.getString("body"), Checklist.class).written(row.getLong("version")));
    }
}
