package org.huiyin.adapters.store.filter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.figures.ItemFilter;
import org.huiyin.figures.ItemFilter.Criterion;
import org.huiyin.item.Asking;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The rows of items that pass a filter, in its order. Words are looked for among the newest alone, from the newest on: no
 * index knows two characters, and a bounded look is quick however many items there are.
 */
public final class FilteredRows {
    /** How many of the newest items are gone through for words. */
    static final int WORDS_AMONG = 200_000;

    /** The moment of what is not finished yet. */
    private static final long NEVER = Long.MAX_VALUE;

    /** Sorts after every path that begins with what stands before it. */
    private static final char LAST = '\uffff';

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, List<String>> choices = new LinkedHashMap<>();
    private final ItemFilter filter;

    public FilteredRows(ItemFilter filter) {
        this.filter = filter;
        filter.criteria().forEach(this::add);
    }

    private void add(Criterion criterion) {
        if (criterion instanceof Criterion.In in) {
            choose("state", in.states());
        } else if (criterion instanceof Criterion.Of of) {
            choose("kind", of.kinds());
        } else if (criterion instanceof Criterion.Under under) {
            inside(under.gridPath());
        } else if (criterion instanceof Criterion.About about) {
            bound("matter = :matter", "matter", about.matter());
        } else if (criterion instanceof Criterion.Opened opened) {
            opened.span().from().ifPresent(at -> bound("opened_at >= :since", "since", at.toEpochMilli()));
            opened.span().until().ifPresent(at -> bound("opened_at < :until", "until", at.toEpochMilli()));
        } else if (criterion instanceof Criterion.Late late) {
            bound("due_at < :late", "late", late.moment().toEpochMilli());
            conditions.add("state in ('REPORTED', 'DISPATCHED', 'CLAIMED')");
        } else if (criterion instanceof Criterion.From from) {
            var is = from.source() == Asking.Source.PROACTIVE ? "reporter like :rules" : "reporter not like :rules";
            bound(is, "rules", Asking.RULE + "%");
        } else if (criterion instanceof Criterion.Seen seen) {
            bound("certainty = :certainty", "certainty", seen.certainty().name());
        } else if (criterion instanceof Criterion.HeldByNobody) {
            conditions.add("handler is null");
            conditions.add("finished_at = " + NEVER);
        } else if (criterion instanceof Criterion.Saying saying) {
            says(saying.words());
        } else if (criterion instanceof Criterion.Before before) {
            bound("item.number < (select number from item where code = :before)", "before", before.code());
        }
    }

    private void inside(String path) {
        if (!path.isEmpty()) {
            bound("grid_path >= :under", "under", path);
            bound("grid_path < :beyond", "beyond", path + LAST);
        }
    }

    private void says(String words) {
        conditions.add("item.number = w.number");
        bound("w.number > (select coalesce(max(number), 0) from item_words) - :among", "among", WORDS_AMONG);
        bound("w.words like :words escape '!'", "words", "%" + words.replaceAll("([!%_])", "!$1") + "%");
    }

    private void choose(String column, List<? extends Enum<?>> wanted) {
        if (!wanted.isEmpty()) {
            conditions.add(column + " in (<" + column + "s>)");
            choices.put(column + "s", wanted.stream().map(Enum::name).toList());
        }
    }

    private void bound(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    /** Their codes and versions. */
    public Query query(Handle handle, int limit, int skip) {
        var order = filter.order() == ItemFilter.Order.OLDEST ? " asc" : " desc";
        var number = isOfWords() ? "w.number" : "number";
        return bound(handle.createQuery("select code, version from " + from() + " order by " + number + order
                        + " limit :limit offset :skip"))
                .bind("limit", limit)
                .bind("skip", skip);
    }

    /** How many there are; one more than {@code most} when there are more than that. */
    public int count(Handle handle, int most) {
        return bound(handle.createQuery("select count(*) from (select 1 from " + from() + " limit :limit) as counted"))
                .bind("limit", most + 1)
                .mapTo(Integer.class)
                .one();
    }

    /** In this order: the words are gone through, and only what has them is looked up. */
    private String from() {
        var tables = isOfWords() ? "item_words w cross join item" : "item";
        return conditions.isEmpty() ? tables : tables + " where " + String.join(" and ", conditions);
    }

    private boolean isOfWords() {
        return filter.find(Criterion.Saying.class).isPresent();
    }

    private Query bound(Query query) {
        choices.forEach(query::bindList);
        return query.bindMap(values);
    }
}
