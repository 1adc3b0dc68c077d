package org.huiyin.adapters.store.filter;

import java.util.List;
import java.util.stream.Collectors;
import org.huiyin.item.ItemState;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The rows of items in any of some states, or of all when none is named; newest first. Each state has its own order. */
public record RowsInStates(List<ItemState> states) {
    private static final String ROWS = "select code, number, version from item";

    public RowsInStates {
        states = List.copyOf(states);
    }

    /** Their codes and versions. */
    public Query query(Handle handle, int limit, int skip) {
        var query = handle.createQuery("select code, version from (" + from()
                        + ") as listed order by number desc limit :limit offset :skip")
                .bind("limit", limit)
                .bind("skip", skip);
        return states.isEmpty() ? query : query.bind("reach", (long) limit + skip);
    }

    private String from() {
        return states.isEmpty()
                ? ROWS
                : states.stream()
                        .map(state -> "select * from (" + ROWS + " where state = '" + state.name()
                                + "' order by number desc limit :reach) as of_" + state.name())
                        .collect(Collectors.joining(" union all "));
    }
}
