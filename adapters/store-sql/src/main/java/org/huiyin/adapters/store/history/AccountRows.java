package org.huiyin.adapters.store.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.audit.Entry;
import org.huiyin.audit.History;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.delivery.Outgoing;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.StoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Items by the page, each with its history and what was said of it; three selects a page, each along an index. */
final class AccountRows {
    private static final String SELECT = "select number, code, state, version, body from item ";

    private final Handle handle;
    private final Nouns nouns;

    AccountRows(Handle handle, Nouns nouns) {
        this.handle = handle;
        this.nouns = nouns;
    }

    private record Row(long number, String code, String state, long version, String body) {}

    /** Those after a number, in order. */
    List<Entry> after(long number, int limit) {
        var rows = rows(number, limit);
        if (rows.isEmpty()) {
            return List.of();
        }
        var codes = rows.stream().map(Row::code).toList();
        var histories = histories(codes);
        var words = words(codes);
        return rows.stream()
                .map(row -> entry(
                        row, histories.getOrDefault(row.code(), List.of()), words.getOrDefault(row.code(), List.of())))
                .toList();
    }

    /** The item under a code; empty too if its row cannot be read. */
    Optional<Item> item(String code) {
        return rows(handle.createQuery(SELECT + "where code = :code").bind("code", code)).stream()
                .findFirst()
                .flatMap(this::item);
    }

    private List<Row> rows(long number, int limit) {
        return rows(handle.createQuery(SELECT + "where number > :number order by number limit :limit")
                .bind("number", number)
                .bind("limit", limit));
    }

    private static List<Row> rows(Query query) {
        return query.map((row, context) -> new Row(
                        row.getLong("number"),
                        row.getString("code"),
                        row.getString("state"),
                        row.getLong("version"),
                        row.getString("body")))
                .list();
    }

    private Map<String, List<StepRow>> histories(List<String> codes) {
        var histories = new HashMap<String, List<StepRow>>();
        handle.createQuery(StepRow.SELECT + "where e.code in (<codes>) order by e.code, e.seq")
                .bindList("codes", codes)
                .map((row, context) -> StepRow.read(row))
                .forEach(step -> histories
                        .computeIfAbsent(step.step().code(), code -> new ArrayList<>())
                        .add(step));
        return histories;
    }

    /** What was refused was heard by nobody, and of what was dropped there was nothing to hear. */
    private Map<String, List<Entry.Word>> words(List<String> codes) {
        var words = new HashMap<String, List<Entry.Word>>();
        handle.createQuery("""
                select s.subject, o.state, o.said_at, o.body
                from outgoing_subject s join outgoing o on o.key = s.key
                where s.subject in (<codes>) and o.state in ('QUEUED', 'SENDING', 'SENT', 'UNKNOWN')
                order by o.seq""")
                .bindList("codes", codes)
                .map((row, context) -> new Said(row.getString("subject"), word(row)))
                .forEach(said -> said.word()
                        .ifPresent(word -> words.computeIfAbsent(said.subject(), code -> new ArrayList<>())
                                .add(word)));
        return words;
    }

    private record Said(String subject, Optional<Entry.Word> word) {}

    /** What cannot be read proves nothing. */
    private Optional<Entry.Word> word(ResultSet row) throws SQLException {
        try {
            var outgoing = nouns.read(row.getString("body"), Outgoing.class);
            return Optional.of(new Entry.Word(
                    outgoing.to(),
                    outgoing.phrase().key(),
                    DeliveryState.valueOf(row.getString("state")),
                    Instant.ofEpochMilli(row.getLong("said_at"))));
        } catch (StoreException e) {
            return Optional.empty();
        }
    }

    private Entry entry(Row row, List<StepRow> steps, List<Entry.Word> words) {
        return item(row)
                .<Entry>map(item -> new Entry.Account(
                        row.number(), item, ItemState.valueOf(row.state()), history(row.code(), steps), words))
                .orElseGet(() -> new Entry.Unreadable(row.number(), row.code()));
    }

    /** Empty if somebody wrote into it what is no item, or another one. */
    private Optional<Item> item(Row row) {
        try {
            ItemState.valueOf(row.state());
            return Optional.of(nouns.read(row.body(), Item.class).written(row.version()))
                    .filter(item -> item.code().equals(row.code()));
        } catch (StoreException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private History history(String code, List<StepRow> steps) {
        var chain = Chain.of(code);
        var events = new ArrayList<ItemEvent>();
        for (StepRow step : steps) {
            if (!step.fits(chain)) {
                return new History.Broken(chain.seq() + 1);
            }
            chain = chain.with(step.step(), step.written());
            events.add(step.event(nouns));
        }
        return new History.Whole(events);
    }
}
