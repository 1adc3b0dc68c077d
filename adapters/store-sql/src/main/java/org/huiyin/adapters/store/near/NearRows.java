package org.huiyin.adapters.store.near;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.huiyin.ledger.Items.Vicinity;
import org.jdbi.v3.core.Handle;

/** The numbers of the items that are near: one select for all ways of being near, each of them out of an index alone. */
public final class NearRows {
    /** From how many on it is not worth while to look at all that are open. */
    private static final int MUCH = 1_000;

    private static final String INSIDE = " and i.grid_path >= :from and i.grid_path < :to";

    /** A literal, as in the indexes: a bound value would not lead to them. */
    private static final String OPEN = "item i where i.finished_at = " + Long.MAX_VALUE;

    private static final String OPEN_INSIDE =
            "select * from (select i.number, 1 as inside from " + OPEN + INSIDE + " limit :much) as open_inside";

    private static final String LATELY = "item i where i.finished_at >= :since and i.finished_at < " + Long.MAX_VALUE;

    private static final String LATELY_HERE = newest("lately_here", LATELY + " and i.grid_path = :from");

    /**
     * Asked first whether anything ever lay there, so that for the narrowest grids nothing is gone through. The text added
     * keeps planners to what was finished lately.
     */
    private static final String LATELY_FARTHER_IN = newest("lately_farther_in", LATELY + " " + """
            and (i.grid_path || '') > :from and (i.grid_path || '') < :to
            and exists (select 1 from item deep where deep.grid_path > :from and deep.grid_path < :to)""");

    private static final String OF_GROUP =
            newest("of_group", "item i where i.group_id = :group and i.finished_at >= :since");
    private static final String OF_PERSON = newest(
            "of_person",
            "item_party p join item i on i.code = p.code where p.person = :person and p.finished_at >= :since");

    /** The text added to the path keeps planners from walking all that lies inside. */
    private static final String NEWEST_INSIDE = "select i.number from " + OPEN
            + " and (i.grid_path || '') >= :from and (i.grid_path || '') < :to order by i.number desc limit :limit";

    private final Handle handle;

    public NearRows(Handle handle) {
        this.handle = handle;
    }

    private record Row(long number, boolean isInside) {}

    /** The newest first. */
    public List<Long> numbers(Vicinity vicinity, Instant finishedSince, int limit) {
        var rows = rows(vicinity, finishedSince, limit);
        var numbers = new TreeSet<Long>(Comparator.reverseOrder());
        rows.stream().filter(row -> !row.isInside()).map(Row::number).forEach(numbers::add);
        var inside = rows.stream().filter(Row::isInside).map(Row::number).toList();
        if (inside.size() < MUCH) {
            inside.stream().sorted(Comparator.reverseOrder()).limit(limit).forEach(numbers::add);
        } else {
            vicinity.gridPath().ifPresent(path -> numbers.addAll(newestInside(path, limit)));
        }
        return numbers.stream().limit(limit).toList();
    }

    private List<Row> rows(Vicinity vicinity, Instant finishedSince, int limit) {
        var ways = new ArrayList<>(List.of(OF_PERSON));
        vicinity.group().ifPresent(group -> ways.add(OF_GROUP));
        vicinity.gridPath().ifPresent(path -> ways.addAll(List.of(LATELY_HERE, LATELY_FARTHER_IN, OPEN_INSIDE)));
        var query = handle.createQuery(String.join(" union all ", ways))
                .bind("person", vicinity.person())
                .bind("since", finishedSince.toEpochMilli())
                .bind("limit", limit);
        vicinity.group().ifPresent(group -> query.bind("group", group));
        vicinity.gridPath().ifPresent(path -> query.bindMap(inside(path)).bind("much", MUCH));
        return query.map((row, context) -> new Row(row.getLong("number"), row.getInt("inside") == 1))
                .list();
    }

    /** Where much is open, the newest are soonest found among all that is, from the newest down. */
    private List<Long> newestInside(String path, int limit) {
        return handle.createQuery(NEWEST_INSIDE)
                .bindMap(inside(path))
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }

    /** Adding nothing to the number keeps planners from walking all numbers backwards instead. */
    private static String newest(String name, String way) {
        return "select * from (select i.number, 0 as inside from " + way
                + " order by i.number + 0 desc limit :limit) as " + name;
    }

    /** All paths that begin with this one. */
    private static Map<String, String> inside(String path) {
        var after = path.substring(0, path.length() - 1) + (char) (path.charAt(path.length() - 1) + 1);
        return Map.of("from", path, "to", after);
    }
}
