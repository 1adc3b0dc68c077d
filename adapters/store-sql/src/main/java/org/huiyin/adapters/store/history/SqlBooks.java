package org.huiyin.adapters.store.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.huiyin.adapters.store.database.Database;
import org.huiyin.audit.Books;
import org.huiyin.audit.Entry;
import org.huiyin.audit.Head;
import org.huiyin.audit.Signet;
import org.huiyin.item.Item;

/** What the auditor goes through, by the page: no look takes so long that writers would notice. */
public final class SqlBooks implements Books {
    private static final int PAGE = 500;
    private static final int UNDER_ONE_HEAD = 20_000;

    private final Database database;
    private final Nouns nouns;

    public SqlBooks(Database database, Nouns nouns) {
        this.database = database;
        this.nouns = nouns;
    }

    @Override
    public void read(Consumer<Entry> reader) {
        var page = after(Long.MIN_VALUE);
        while (!page.isEmpty()) {
            page.forEach(reader);
            page = after(page.get(page.size() - 1).number());
        }
    }

    private List<Entry> after(long number) {
        return database.look(handle -> new AccountRows(handle, nouns).after(number, PAGE));
    }

    @Override
    public Optional<Item> item(String code) {
        return database.look(handle -> new AccountRows(handle, nouns).item(code));
    }

    @Override
    public List<String> withoutItem(int limit) {
        return codes("""
                select h.code from (select distinct code from item_event) as h
                where not exists (select 1 from item i where i.code = h.code)
                order by h.code limit :limit""", limit);
    }

    @Override
    public List<String> withoutStep(int limit) {
        return codes("""
                select code from (
                    select m.code as code
                    from audit_mark m left join item_event e on e.code = m.code and e.seq = m.seq
                    where e.digest is null or e.digest <> m.digest
                    union
                    select p.code as code
                    from audit_pending p left join item_event e on e.code = p.code and e.seq = p.seq
                    where e.digest is null or e.digest <> p.digest) as gone
                order by code limit :limit""", limit);
    }

    @Override
    public List<String> smuggled(int limit) {
        return codes("""
                select h.code from (select code, max(seq) as newest from item_event group by code) as h
                where not exists (select 1 from audit_pending p where p.code = h.code and p.seq >= h.newest)
                    and not exists (select 1 from audit_mark m where m.code = h.code and m.seq >= h.newest)
                order by h.code limit :limit""", limit);
    }

    private List<String> codes(String select, int limit) {
        return database.look(handle -> handle.createQuery(select)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    @Override
    public Extent heads(Consumer<Sealed> reader) {
        return database.look(handle -> {
            var heads = new HeadRows(handle);
            heads.read(reader);
            return heads.extent();
        });
    }

    @Override
    public Optional<Head> head(long number) {
        return database.look(handle -> new HeadRows(handle).head(number));
    }

    @Override
    public Optional<Head> seal(Instant at, Signet signet) {
        return database.inTransaction(handle -> new HeadRows(handle).seal(at, signet, UNDER_ONE_HEAD));
    }
}
