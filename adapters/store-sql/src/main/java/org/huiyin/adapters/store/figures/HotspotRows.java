package org.huiyin.adapters.store.figures;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.huiyin.figures.Hotspot;
import org.huiyin.figures.Recurrence;
import org.huiyin.figures.Scope;
import org.huiyin.figures.Topic;
import org.huiyin.report.Kind;
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

    public List<Topic> topics(int limit) {
        return inScope(handle.createQuery("select i.matter, count(*) as items from " + FigureRows.IN_SCOPE
                        + " and i.matter is not null and (i.kind || '') not in ("
                        + WorkloadRows.kinds(Kind::isSensitive) + ")"
                        + " and i.state not in ('MERGED', 'WITHDRAWN', 'REJECTED', 'NEEDS_REVIEW')"
                        + " group by i.matter order by count(*) desc, i.matter limit :limit"))
                .bind("limit", limit)
                .map((row, context) -> new Topic(row.getString("matter"), row.getLong("items")))
                .list();
    }

    /** Of each hour since the beginning of the scope. */
    public List<Integer> hourly() {
        long hours = Math.max(0, Duration.between(scope.from(), scope.until()).toHours() + 1);
        var counts = new ArrayList<>(Collections.nCopies(Math.toIntExact(hours), 0));
        inScope(handle.createQuery("select (i.opened_at - :from) / 3600000 as hour, count(*) as items from "
                        + FigureRows.IN_SCOPE + " group by 1"))
                .map((row, context) -> counts.set(row.getInt("hour"), row.getInt("items")))
                .list();
        return counts;
    }

    private Query inScope(Query query) {
        return FigureRows.inScope(query, scope);
    }
}
