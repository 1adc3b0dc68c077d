package org.huiyin.adapters.store.filter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.figures.ItemFilter;
import org.huiyin.item.Asking;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The rows of items that pass a filter, newest first. */
public final class FilteredRows {
    /** Sorts after every path that begins with what stands before it. */
    private static final char LAST = '\uffff';

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, List<String>> choices = new LinkedHashMap<>();

    public FilteredRows(ItemFilter filter) {
        choose("state", filter.states());
        choose("kind", filter.kinds());
        if (!filter.gridPath().isEmpty()) {
            bound("grid_path >= :under", "under", filter.gridPath());
            bound("grid_path < :beyond", "beyond", filter.gridPath() + LAST);
        }
        filter.matter().ifPresent(id -> bound("matter = :matter", "matter", id));
        filter.span().from().ifPresent(at -> bound("opened_at >= :since", "since", at.toEpochMilli()));
        filter.span().until().ifPresent(at -> bound("opened_at < :until", "until", at.toEpochMilli()));
        filter.source()
                .map(source -> source == Asking.Source.PROACTIVE ? "reporter like :rules" : "reporter not like :rules")
                .ifPresent(condition -> bound(condition, "rules", Asking.RULE + "%"));
        filter.certainty().ifPresent(sure -> bound("certainty = :certainty", "certainty", sure.name()));
        filter.lateAt().ifPresent(at -> {
            bound("due_at < :late", "late", at.toEpochMilli());
            conditions.add("state in ('REPORTED', 'DISPATCHED', 'CLAIMED')");
        });
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
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var query = handle.createQuery(
                "select code, version from item" + where + " order by number desc limit :limit offset :skip");
        choices.forEach(query::bindList);
        return query.bindMap(values).bind("limit", limit).bind("skip", skip);
    }
}
