package org.huiyin.adapters.store.figures;

import java.util.List;
import java.util.Optional;
import org.huiyin.figures.Hotspot;
import org.huiyin.figures.Recurrence;
import org.huiyin.figures.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Counts what comes up again and again, where the rows are. What is part of another counts with the other alone. */
public final class HotspotRows {
    private final Handle handle;
    private final Scope scope;

    public HotspotRows(Handle handle, Scope scope) {
        this.handle = handle;
        this.scope = scope;
    }

    public List<Hotspot> hotspots(int limit) {
        return inScope(handle.createQuery("""
                        select i.matter, i.grid_path, count(*) as items, count(i.repeat_of) as repeats,
                            sum(case when i.state in ('REPORTED', 'DISPATCHED', 'CLAIMED') then 1 else 0 end) as open
                        from\s""" + FigureRows.IN_SCOPE + """
                         and i.state not in ('MERGED', 'WITHDRAWN', 'REJECTED', 'NEEDS_REVIEW')
                        group by i.matter, i.grid_path having count(*) > 1
                        order by count(*) desc, i.grid_path, i.matter limit :limit"""))
                .bind("limit", limit)
                .map((row, context) -> new Hotspot(
                        Optional.ofNullable(row.getString("matter")),
                        row.getString("grid_path"),
                        row.getLong("items"),
                        row.getLong("open"),
                        row.getLong("repeats")))
                .list();
    }

    public List<Recurrence> recurrences(int limit) {
        return inScope(handle.createQuery("""
                        select again.first, again.times, latest.code as latest
                        from (select r.repeat_of as first, count(*) + 1 as times, max(r.number) as number from item r
                            where r.repeat_of in (select i.repeat_of from\s""" + FigureRows.IN_SCOPE + """
                         and i.repeat_of is not null) group by r.repeat_of) as again
                        join item latest on latest.number = again.number
                        order by again.times desc, again.first limit :limit"""))
                .bind("limit", limit)
                .map((row, context) ->
                        new Recurrence(row.getString("first"), row.getString("latest"), row.getLong("times")))
                .list();
    }

    private Query inScope(Query query) {
        return FigureRows.inScope(query, scope);
    }
}
