package org.huiyin.adapters.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.huiyin.adapters.store.database.Database;
import org.huiyin.adapters.store.figures.FigureRows;
import org.huiyin.adapters.store.figures.HotspotRows;
import org.huiyin.adapters.store.figures.WorkloadRows;
import org.huiyin.adapters.store.filter.FilteredRows;
import org.huiyin.delivery.Saying;
import org.huiyin.duty.DutyRecord;
import org.huiyin.figures.Figures;
import org.huiyin.figures.Hotspot;
import org.huiyin.figures.ItemFilter;
import org.huiyin.figures.Recurrence;
import org.huiyin.figures.Scope;
import org.huiyin.figures.Topic;
import org.huiyin.figures.Workload;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.Heard;
import org.huiyin.ledger.Pages;
import org.huiyin.message.Message;
import org.huiyin.notice.Notice;
import org.huiyin.reading.Reading;
import org.jdbi.v3.core.Handle;

/** What the console and the reports look at, each call in a look of its own. */
final class SqlPages implements Pages {
    private final Database database;
    private final Json json;
    private final Function<Handle, SqlLedger> ledgers;

    SqlPages(Database database, Json json, Function<Handle, SqlLedger> ledgers) {
        this.database = database;
        this.json = json;
        this.ledgers = ledgers;
    }

    private <T> T look(Function<SqlLedger, T> work) {
        return database.look(ledgers.andThen(work));
    }

    @Override
    public List<Item> items(List<ItemState> states, int limit, int skip) {
        return look(ledger -> ledger.items().list(states, limit, skip));
    }

    @Override
    public List<Item> items(ItemFilter filter, int limit, int skip) {
        return look(ledger -> ledger.items().list(filter, limit, skip));
    }

    @Override
    public int count(ItemFilter filter, int most) {
        return database.look(handle -> new FilteredRows(filter).count(handle, most));
    }

    @Override
    public List<Hotspot> hotspots(Scope scope, int limit) {
        return database.look(handle -> new HotspotRows(handle, scope).hotspots(limit));
    }

    @Override
    public List<Recurrence> recurrences(Scope scope, int limit) {
        return database.look(handle -> new HotspotRows(handle, scope).recurrences(limit));
    }

    @Override
    public List<Topic> topics(Scope scope, int limit) {
        return database.look(handle -> new HotspotRows(handle, scope).topics(limit));
    }

    @Override
    public List<Integer> hourly(Scope scope) {
        return database.look(handle -> new HotspotRows(handle, scope).hourly());
    }

    @Override
    public List<Workload> workloads(String gridPath, Instant now) {
        return database.look(handle -> new WorkloadRows(handle).under(gridPath, now));
    }

    @Override
    public void everyItem(Consumer<Item> each) {
        database.look(handle -> {
            ledgers.apply(handle).items().all().forEach(each);
            return true;
        });
    }

    @Override
    public void everySaying(Consumer<Saying> each) {
        database.look(handle -> {
            ledgers.apply(handle).sayings().said().forEach(each);
            return true;
        });
    }

    @Override
    public List<Notice> notices(int limit) {
        return look(ledger -> ledger.notices().list(limit));
    }

    @Override
    public List<DutyRecord> records(int limit) {
        return look(ledger -> ledger.duties().latest(limit));
    }

    @Override
    public List<Saying> sayings(int limit) {
        return look(ledger -> ledger.sayings().latest(limit));
    }

    @Override
    public List<Saying> unknown(int limit) {
        return look(ledger -> ledger.sayings().unknown(Instant.ofEpochMilli(Long.MAX_VALUE), limit));
    }

    @Override
    public List<Heard> heard(Optional<String> chat, int limit) {
        return look(ledger -> ledger.messages().latest(chat, limit));
    }

    @Override
    public Optional<Reading> reading(Message.Id message) {
        return look(ledger -> ledger.messages().reading(message));
    }

    @Override
    public List<DeadLetter> deadLetters(int limit) {
        return database.look(handle -> handle.createQuery("""
                select m.body, d.why, d.at from dead_letter d join message m on m.seq = d.message
                order by d.at desc, d.message desc limit :limit""")
                .bind("limit", limit)
                .map((row, context) -> new DeadLetter(
                        json.read(row.getString("body"), Message.class).id(),
                        row.getString("why"),
                        Instant.ofEpochMilli(row.getLong("at"))))
                .list());
    }

    @Override
    public List<String> brokenHistories() {
        return look(ledger -> ledger.items().brokenHistories());
    }

    @Override
    public Counts counts() {
        return database.look(handle -> {
            long messages = count(handle, "select count(*) from message");
            long counted = count(handle, """
                    select count(*) from message
                    where outcome in ('OPENED', 'JOINED', 'MOVED', 'NOTICED', 'RECORDED', 'ANSWERED')""");
            return new Counts(messages, messages - counted, count(handle, "select count(*) from item"));
        });
    }

    @Override
    public Figures figures(Scope scope) {
        return database.look(handle -> new FigureRows(handle, scope).figures());
    }

    private static long count(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Long.class).one();
    }
}
