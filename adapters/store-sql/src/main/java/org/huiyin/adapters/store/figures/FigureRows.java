package org.huiyin.adapters.store.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.huiyin.figures.Figures;
import org.huiyin.figures.Pace;
import org.huiyin.figures.Rate;
import org.huiyin.figures.Ratings;
import org.huiyin.figures.Scope;
import org.huiyin.report.Kind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Adds up figures where the rows are; what comes here is the sums alone, however many rows there are. */
public final class FigureRows {
    /** The text added keeps planners to the span of time: of the places and states each has too much. */
    static final String IN_SCOPE = """
            item i where i.opened_at >= :from and i.opened_at < :until
                and (i.grid_path || '') >= :path and (i.grid_path || '') < :after""";

    private static final String DONE = "(i.state || '') in ('RESOLVED', 'CLOSED')";

    /** What is part of another, taken back or refused is never late. */
    private static final String LATE = "i.state in ('REPORTED', 'DISPATCHED', 'CLAIMED', 'RESOLVED', 'CLOSED')"
            + " and coalesce(i.resolved_at, :now) > i.due_at";

    /** What was said where the asker of an item hears it; from the item on, not through all its group ever heard. */
    private static final String HEARD = """
            outgoing_subject s cross join outgoing o
            where o.key = s.key and s.subject = i.code and o.state = 'SENT'
                and o.target = case when i.group_id is null or i.kind in (%s) then i.reporter else i.group_id end""".formatted(WorkloadRows.kinds(Kind::isSensitive));

    private final Handle handle;
    private final Scope scope;

    public FigureRows(Handle handle, Scope scope) {
        this.handle = handle;
        this.scope = scope;
    }

    private record Sums(long opened, long fast, long late, long repeats, Ratings ratings, long silent) {}

    public Figures figures() {
        var sums = sums();
        var handling = pace("i.resolved_at - i.opened_at", DONE);
        return new Figures(
                sums.opened(),
                sums.fast(),
                pace("i.claimed_at - i.opened_at", "i.claimed_at is not null"),
                handling,
                sums.late(),
                answered(),
                new Figures.Clocks(
                        pace("i.opened_at - i.found_at", "i.found_at is not null"),
                        handling,
                        pace(
                                "(select min(o.said_at) from " + HEARD + " and o.said_at >= i.resolved_at)"
                                        + " - i.resolved_at",
                                DONE)),
                new Figures.Repeats(new Rate(sums.repeats(), sums.opened()), defused()),
                sums.ratings(),
                sums.silent());
    }

    private Sums sums() {
        var fast = scope.yardstick().fast().isEmpty() ? "1 = 0" : "i.profile in (<fast>)";
        var query = handle.createQuery("select count(*) as opened, " + count("fast", fast) + ", " + count("late", LATE)
                + ", count(i.repeat_of) as repeats, " + count("done", DONE) + ", "
                + count("satisfied", DONE + " and i.rating = 'SATISFIED'") + ", "
                + count("basically", DONE + " and i.rating = 'BASICALLY_SATISFIED'") + ", "
                + count("dissatisfied", "i.rating = 'DISSATISFIED'") + ", " + count("silent", "i.silent = 1")
                + " from " + IN_SCOPE);
        if (!scope.yardstick().fast().isEmpty()) {
            query.bindList("fast", scope.yardstick().fast().stream().sorted().toList());
        }
        return inScope(query)
                .bind("now", scope.yardstick().now().toEpochMilli())
                .map((row, context) -> sums(row))
                .one();
    }

    private static Sums sums(ResultSet row) throws SQLException {
        var ratings = new Ratings(
                row.getLong("satisfied"), row.getLong("basically"), row.getLong("dissatisfied"), row.getLong("done"));
        return new Sums(
                row.getLong("opened"),
                row.getLong("fast"),
                row.getLong("late"),
                row.getLong("repeats"),
                ratings,
                row.getLong("silent"));
    }

    private static String count(String name, String condition) {
        return "coalesce(sum(case when " + condition + " then 1 else 0 end), 0) as " + name;
    }

    /** How often and how long, of the items that meet a condition and have the value. */
    private Pace pace(String value, String condition) {
        var values = "select " + value + " as v from " + IN_SCOPE + " and " + condition;
        var ranked = "select v, row_number() over (order by v) as place, count(*) over () as n from (" + values
                + ") as taken where v is not null";
        return inScope(handle.createQuery("select count(*) as n, coalesce(sum(v), 0) as total,"
                        + " coalesce(sum(case when place in ((n + 1) / 2, (n + 2) / 2) then v else 0 end), 0) as middle"
                        + " from (" + ranked + ") as ranked"))
                .map((row, context) -> pace(row.getLong("n"), row.getLong("total"), row.getLong("middle")))
                .one();
    }

    /** @param middle the middle one, or the sum of the two in the middle */
    private static Pace pace(long count, long total, long middle) {
        return new Pace(
                count,
                Duration.ofMillis(count == 0 ? 0 : total / count),
                Duration.ofMillis(count % 2 == 0 ? middle / 2 : middle));
    }

    private long answered() {
        return inScope(handle.createQuery(
                        "select count(*) from " + IN_SCOPE + " and exists (select 1 from " + HEARD + ")"))
                .mapTo(Long.class)
                .one();
    }

    /** Of the groups of which a repeat lies in the scope, those whose last item, wherever it lies, ended for good. */
    private Rate defused() {
        return inScope(handle.createQuery("""
                        select count(*) as whole, coalesce(sum(case when last.state in ('RESOLVED', 'CLOSED')
                            and coalesce(last.closed_at, last.resolved_at) <= :calm then 1 else 0 end), 0) as part
                        from (select r.repeat_of, max(r.number) as number from item r
                            where r.repeat_of in (select i.repeat_of from\s""" + IN_SCOPE
                        + " and i.repeat_of is not null) group by r.repeat_of) as repeated"
                        + " join item last on last.number = repeated.number"))
                .bind(
                        "calm",
                        scope.yardstick().now().minus(scope.yardstick().calm()).toEpochMilli())
                .map((row, context) -> new Rate(row.getLong("part"), row.getLong("whole")))
                .one();
    }

    private Query inScope(Query query) {
        return inScope(query, scope);
    }

    /** Binds the values of {@link #IN_SCOPE}. */
    static Query inScope(Query query, Scope scope) {
        var path = scope.gridPath();
        return query.bind("from", scope.from().toEpochMilli())
                .bind("until", scope.until().toEpochMilli())
                .bind("path", path)
                .bind("after", path.substring(0, path.length() - 1) + (char) (path.charAt(path.length() - 1) + 1));
    }
}
