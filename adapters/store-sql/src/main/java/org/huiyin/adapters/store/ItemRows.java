package org.huiyin.adapters.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.adapters.store.columns.ItemColumns;
import org.huiyin.adapters.store.columns.StepColumns;
import org.huiyin.adapters.store.filter.FilteredRows;
import org.huiyin.adapters.store.filter.RowsInStates;
import org.huiyin.adapters.store.filter.WordRows;
import org.huiyin.adapters.store.history.BeforeRows;
import org.huiyin.adapters.store.memory.Remembered;
import org.huiyin.adapters.store.near.NearRows;
import org.huiyin.adapters.store.near.Padded;
import org.huiyin.adapters.store.near.PartyRows;
import org.huiyin.figures.ItemFilter;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.Items;
import org.huiyin.ledger.StoreConflict;
import org.huiyin.message.Attachment;
import org.huiyin.message.Message;
import org.huiyin.notice.Notice;
import org.huiyin.report.Kind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** The table of items. */
final class ItemRows implements Items {
    /** The moment of what is not finished yet: after every other. */
    private static final long NEVER = Long.MAX_VALUE;

    private static final int AT_ONCE = 500;

    private static final String INSERT = """
            insert into item (code, number, version, body%s)
            values (:code, (select coalesce(max(number), 0) + 1 from item), :written, :body%s)
            on conflict do nothing""";
    private static final String UPDATE =
            "update item set version = :written, body = :body%s where code = :code and version = :version";

    private final Handle handle;
    private final Json json;
    private final EventRows events;
    private final BeforeRows before;
    private final PartyRows parties;
    private final Remembered<Item> known;

    /** Those this transaction has written: until it is committed, only it sees them so. */
    private final Map<String, Item> written = new HashMap<>();

    ItemRows(Handle handle, Json json, EventRows events, Remembered<Item> known) {
        this.handle = handle;
        this.json = json;
        this.events = events;
        this.before = new BeforeRows(handle, json);
        this.parties = new PartyRows(handle);
        this.known = known;
    }

    void save(Item item, List<ItemEvent> steps) {
        long finished = finished(item, steps);
        before.keep(item, steps);
        write(item, steps, finished);
        new WordRows(handle).write(item, recalled(item.code(), item.version()));
        if (finished != NEVER || !isOpenWithSameParties(item)) {
            parties.write(item, finished);
        }
        events.append(item.code(), steps);
        written.put(item.code(), item.written(item.version() + 1));
    }

    /** What was written is what everybody sees now. */
    void committed() {
        written.forEach((code, item) -> known.keep(code, item.version(), item));
    }

    private void write(Item item, List<ItemEvent> steps, long finished) {
        int rows = item.version() == 0 ? insert(item, steps, finished) : update(item, steps, finished);
        if (rows != 1) {
            throw new StoreConflict("item " + item.code() + ": version: " + item.version()
                    + (item.version() == 0
                            ? " (expected: a number that is free)"
                            : " (expected: the one in the store)"));
        }
    }

    private int insert(Item item, List<ItemEvent> steps, long finished) {
        var columns = ItemColumns.of(item)
                .with("finished_at", finished)
                .with("claimed_at", StepColumns.claimed(steps))
                .with("silent", StepColumns.silent(steps).orElse(0));
        var insert = handle.createUpdate(INSERT.formatted(columns.names(), columns.places()));
        return bound(insert, item, columns).execute();
    }

    /** The first claim stays what it was, whoever claims after it. */
    private int update(Item item, List<ItemEvent> steps, long finished) {
        var earlier = recalled(item.code(), item.version());
        var columns = earlier.map(known -> ItemColumns.of(item).since(ItemColumns.of(known)))
                .orElseGet(() -> ItemColumns.of(item));
        if (finished != NEVER || earlier.filter(known -> !isFinished(known)).isEmpty()) {
            columns = columns.with("finished_at", finished);
        }
        var silent = StepColumns.silent(steps);
        if (silent.isPresent()) {
            columns = columns.with("silent", silent.get());
        }
        var claimed = StepColumns.claimed(steps);
        var assignments =
                columns.assignments() + (claimed.isPresent() ? ", claimed_at = coalesce(claimed_at, :claimed)" : "");
        var update = bound(handle.createUpdate(UPDATE.formatted(assignments)), item, columns)
                .bind("version", item.version());
        claimed.ifPresent(at -> update.bind("claimed", at));
        return update.execute();
    }

    private Update bound(Update update, Item item, ItemColumns columns) {
        return columns.bind(update)
                .bind("code", item.code())
                .bind("written", item.version() + 1)
                .bind("body", json.write(item));
    }

    private long finished(Item item, List<ItemEvent> steps) {
        if (!isFinished(item)) {
            return NEVER;
        }
        var clock = item.clock();
        return clock.closed()
                .or(clock::resolved)
                .or(() -> steps.isEmpty()
                        ? events.latest(item.code())
                        : Optional.of(steps.get(steps.size() - 1).at()))
                .orElse(clock.opened())
                .toEpochMilli();
    }

    /** Whether the version that is written over is known, and its parties stand as they are to stand. */
    private boolean isOpenWithSameParties(Item item) {
        return recalled(item.code(), item.version())
                .filter(before -> !isFinished(before) && PartyRows.of(before).equals(PartyRows.of(item)))
                .isPresent();
    }

    private Optional<Item> recalled(String code, long version) {
        return Optional.ofNullable(written.get(code))
                .filter(ours -> ours.version() == version)
                .or(() -> known.find(code, version));
    }

    private static boolean isFinished(Item item) {
        return !item.isOpen() && item.state() != ItemState.NEEDS_REVIEW;
    }

    /** Removes pictures from an item that shared a message with what they belonged to. */
    void removeImages(String code, List<Attachment> pictures) {
        item(code)
                .filter(item -> item.links().images().stream().anyMatch(pictures::contains))
                .ifPresent(item -> save(item.with(item.links().withoutImages(pictures)), List.of()));
    }

    @Override
    public Optional<Item> item(String code) {
        return items(handle.createQuery("select code, version, body from item where code = :code")
                        .bind("code", code))
                .findOne();
    }

    @Override
    public List<Item> near(Vicinity vicinity, Instant finishedSince, int limit) {
        var numbers = new NearRows(handle).numbers(vicinity, finishedSince, limit);
        if (numbers.isEmpty()) {
            return List.of();
        }
        return named(
                handle.createQuery("select code, version from item where number in (<numbers>) order by number desc")
                        .bindList("numbers", Padded.numbers(numbers)));
    }

    @Override
    public List<Item> reportedBy(String person, Instant openedSince, int limit) {
        return named(handle.createQuery("""
                        select code, version from item
                        where reporter = :person and opened_at >= :since and finished_at < :never
                        order by opened_at desc, number desc limit :limit""")
                .bind("person", person)
                .bind("since", openedSince.toEpochMilli())
                .bind("never", NEVER)
                .bind("limit", limit));
    }

    @Override
    public List<Item> passing(ItemFilter filter, int limit) {
        return list(filter, limit, 0);
    }

    @Override
    public List<ItemEvent> history(String code) {
        return events.history(code);
    }

    @Override
    public List<Undoable> undoable(String person, Instant since) {
        return before.undoable(person, since);
    }

    void eraseSteps(String person) {
        events.erase(person);
    }

    /** A person is no longer named in what happened to an item, nor in what it was before. */
    void forgetSteps(String code, String person, List<Message.Id> messages) {
        events.erase(code, person, messages);
        before.forget(code);
    }

    List<String> brokenHistories() {
        return events.broken();
    }

    @Override
    public long lastNumber() {
        return handle.createQuery("select coalesce(max(number), 0) from item")
                .mapTo(Long.class)
                .one();
    }

    /** Those in any of the states, or all when none is named; newest first. */
    List<Item> list(List<ItemState> states, int limit, int skip) {
        return named(new RowsInStates(states).query(handle, limit, skip));
    }

    List<Item> list(ItemFilter filter, int limit, int skip) {
        return named(new FilteredRows(filter).query(handle, limit, skip));
    }

    @Override
    public List<Item> answering(Notice notice) {
        return items(handle.createQuery("select code, version, body from item where kind = :kind and opened_at >= :at")
                        .bind("at", notice.life().published().toEpochMilli())
                        .bind("kind", Kind.SIGHTING))
                .stream()
                .filter(item ->
                        item.links().notice().filter(notice.code()::equals).isPresent())
                .toList();
    }

    /** Everything, as it was opened. */
    ResultIterable<Item> all() {
        return items(handle.createQuery("select code, version, body from item order by opened_at, code")
                .setFetchSize(AT_ONCE));
    }

    /** Those a query names by code and version; bodies, which are long, are read only where they are not known yet. */
    private List<Item> named(Query query) {
        var rows = query.map((row, context) -> new Row(row.getString("code"), row.getLong("version")))
                .list();
        var found = new HashMap<String, Item>();
        rows.forEach(row -> recalled(row.code(), row.version()).ifPresent(item -> found.put(row.code(), item)));
        var unknown = rows.stream()
                .map(Row::code)
                .filter(code -> !found.containsKey(code))
                .toList();
        if (!unknown.isEmpty()) {
            items(handle.createQuery("select code, version, body from item where code in (<codes>)")
                            .bindList("codes", Padded.codes(unknown)))
                    .forEach(item -> found.put(item.code(), item));
        }
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(found.get(row.code())).stream())
                .toList();
    }

    private record Row(String code, long version) {}

    private ResultIterable<Item> items(Query query) {
        return query.map((row, context) -> {
            var code = row.getString("code");
            long version = row.getLong("version");
            var recalled = recalled(code, version);
            if (recalled.isPresent()) {
                return recalled.get();
            }
            var item = json.read(row.getString("body"), Item.class).written(version);
            if (!written.containsKey(code)) {
                known.keep(code, version, item);
            }
            return item;
        });
    }
}
