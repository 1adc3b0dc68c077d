package org.huiyin.adapters.store.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.figures.ItemFilter;
import org.huiyin.figures.ItemFilter.Criterion;
import org.huiyin.item.Asking;
import org.huiyin.item.ItemState;
import org.huiyin.report.Kind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The rows of items that pass a filter, in its order. Words are looked for among the newest alone, from the newest on: no
 * index knows two characters, and a bounded look is quick however many items there are.
 */
public final class FilteredRows {
    /** How many of the newest items are gone through for words. */
    static final int WORDS_AMONG = 200_000;

    /** The moment of what is not finished, as a literal: that leads to the indexes of what is open. */
    private static final String IS_OPEN = "finished_at = " + Long.MAX_VALUE;

    private static final List<ItemState> OPEN_STATES =
            Arrays.stream(ItemState.values()).filter(ItemState::isOpen).toList();

    /** As in the index of what rules ask for. */
    private static final String BEGIN_OF_REPORTER = "substr(reporter, 1, " + Asking.RULE.length() + ") ";

    private static final String RULE = "'" + Asking.RULE + "'";

    /** Sorts after every path that begins with what stands before it. */
    private static final char LAST = '\uffff';

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, List<String>> choices = new LinkedHashMap<>();
    private final ItemFilter filter;

    public FilteredRows(ItemFilter filter) {
        this.filter = filter;
        filter.criteria().forEach(this::add);
        if (filter.order() == ItemFilter.Order.DUE) {
            conditions.add("due_at is not null");
        }
    }

    private void add(Criterion criterion) {
        if (criterion instanceof Criterion.In in) {
            inStates(in.states());
        } else if (criterion instanceof Criterion.Of of) {
            ofKinds(of.kinds());
        } else if (criterion instanceof Criterion.Under under) {
            inside(under.gridPath());
        } else if (criterion instanceof Criterion.About about) {
            bound("matter = :matter", "matter", about.matter());
        } else if (criterion instanceof Criterion.Opened opened) {
            opened.span().from().ifPresent(at -> bound("opened_at >= :since", "since", at.toEpochMilli()));
            opened.span().until().ifPresent(at -> bound("opened_at < :until", "until", at.toEpochMilli()));
        } else if (criterion instanceof Criterion.Late late) {
            bound("due_at < :late", "late", late.moment().toEpochMilli());
            inStates(OPEN_STATES);
        } else if (criterion instanceof Criterion.From from) {
            conditions.add(BEGIN_OF_REPORTER + (from.source() == Asking.Source.PROACTIVE ? "= " : "<> ") + RULE);
        } else if (criterion instanceof Criterion.Seen seen) {
            bound("certainty = :certainty", "certainty", seen.certainty().name());
        } else if (criterion instanceof Criterion.HeldByNobody) {
            conditions.add("handler is null");
            conditions.add(IS_OPEN);
        } else if (criterion instanceof Criterion.Saying saying) {
            says(saying.words());
        } else if (criterion instanceof Criterion.Before before) {
            bound("item.number < (select number from item where code = :before)", "before", before.code());
        }
    }

    /** Where all that is open is wanted, the text added keeps planners from going through one state after the other. */
    private void inStates(List<ItemState> states) {
        if (!states.containsAll(OPEN_STATES) || states.size() > OPEN_STATES.size()) {
            choose("state", "states", states);
            return;
        }
        choose("(state || '')", "open_states", states);
        conditions.add(IS_OPEN);
    }

    /** Where most kinds are wanted, they lead nowhere. */
    private void ofKinds(List<Kind> kinds) {
        choose(kinds.size() > Kind.values().length / 2 ? "(kind || '')" : "kind", "kinds", kinds);
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

    private void choose(String column, String name, List<? extends Enum<?>> wanted) {
        if (!wanted.isEmpty()) {
            conditions.add(column + " in (<" + name + ">)");
            choices.put(name, wanted.stream().map(Enum::name).toList());
        }
    }

    private void bound(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    /** Their codes and versions; their numbers are found in an index first, and only these rows are looked up. */
    public Query query(Handle handle, int limit, int skip) {
        var number = isOfWords() ? "w.number" : "item.number";
        return bound(handle.createQuery("select code, version from (select " + number + " as found from " + from()
                        + " order by " + order(number) + " limit :limit offset :skip) as f cross join item"
                        + " where number = f.found order by " + order("number")))
                .bind("limit", limit)
                .bind("skip", skip);
    }

    private String order(String number) {
        return switch (filter.order()) {
            case NEWEST -> number + " desc";
            case OLDEST -> number;
            case DUE -> "due_at, " + number;
        };
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
