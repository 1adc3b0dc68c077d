package org.huiyin.adapters.store.figures;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.huiyin.figures.Workload;
import org.huiyin.report.Kind;
import org.jdbi.v3.core.Handle;

/** Counts what is open, grid by grid, out of the index of what is open alone. */
public final class WorkloadRows {
    /** Sorts after every path that begins with what stands before it. */
    private static final char LAST = '\uffff';

    /** The moment of what is not finished is a literal, as in the index: a bound value would not lead to it. */
    private static final String SELECT = """
            select grid_path, count(*) as open,
                sum(case when handler is null and kind in (%s) then 1 else 0 end) as unclaimed,
                sum(case when due_at < :now then 1 else 0 end) as late
            from item
            where finished_at = %d and (state || '') in ('REPORTED', 'DISPATCHED', 'CLAIMED')
                and grid_path >= :under and grid_path < :beyond
            group by grid_path""".formatted(kinds(Kind::waitsForSomebody), Long.MAX_VALUE);

    private final Handle handle;

    public WorkloadRows(Handle handle) {
        this.handle = handle;
    }

    public List<Workload> under(String gridPath, Instant now) {
        return handle.createQuery(SELECT)
                .bind("under", gridPath)
                .bind("beyond", gridPath + LAST)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> new Workload(
                        row.getString("grid_path"), row.getLong("open"), row.getLong("unclaimed"), row.getLong("late")))
                .list();
    }

    /** As a list of literals. */
    static String kinds(Predicate<Kind> wanted) {
        return Arrays.stream(Kind.values())
                .filter(wanted)
                .map(kind -> "'" + kind.name() + "'")
                .collect(Collectors.joining(", "));
    }
}
