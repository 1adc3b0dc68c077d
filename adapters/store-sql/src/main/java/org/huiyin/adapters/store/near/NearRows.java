package org.huiyin.adapters.store.near;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.huiyin.ledger.Items.Vicinity;
import org.jdbi.v3.core.Handle;

/** The numbers of the items that are near: one select for each way of being near, each out of an index alone. */
public final class NearRows {
    /** From how many on it is not worth while to look at all that are open. */
    private static final int MUCH = 1_000;

    private static final String INSIDE = " and i.grid_path >= :from and i.grid_path < :to";

    /** A literal, as in the indexes: a bound value would not lead to them. */
    private static final String OPEN = "item i where i.finished_at = " + Long.MAX_VALUE;

    private static final String LATELY =
            "item i where i.finished_at >= :since and i.finished_at < " + Long.MAX_VALUE + INSIDE;
    private static final String OF_GROUP = "item i where i.group_id = :group and i.finished_at >= :since";
    private static final String OF_PERSON =
            "item_party p join item i on i.code = p.code where p.person = :person and p.finished_at >= :since";

    private final Handle handle;

    public NearRows(Handle handle) {
        this.handle = handle;
    }

    /** The newest first. */
    public List<Long> numbers(Vicinity vicinity, Instant finishedSince, int limit) {
        var numbers = new TreeSet<Long>(Comparator.reverseOrder());
        long since = finishedSince.toEpochMilli();
        vicinity.group()
                .ifPresent(group ->
                        numbers.addAll(newest(OF_GROUP, Map.of("group", group, "since", since, "limit", limit))));
        vicinity.gridPath().ifPresent(path -> {
            var lately = Map.of("since", since, "from", path, "to", after(path), "limit", limit);
            numbers.addAll(newest(LATELY, lately));
            numbers.addAll(openInside(path, limit));
        });
        numbers.addAll(newest(OF_PERSON, Map.of("person", vicinity.person(), "since", since, "limit", limit)));
        return numbers.stream().limit(limit).toList();
    }

    /** Adding nothing to the number keeps planners from walking all numbers backwards instead. */
    private List<Long> newest(String way, Map<String, ?> bound) {
        return found("select i.number from " + way + " order by i.number + 0 desc limit :limit", bound);
    }

    /**
     * Where little is open, all of it is looked at. Where much is, the newest are soonest found among all that is open,
     * from the newest down; the text added to the path keeps planners from doing otherwise.
     */
    private List<Long> openInside(String path, int limit) {
        var some = found(
                "select i.number from " + OPEN + INSIDE + " limit :limit",
                Map.of("from", path, "to", after(path), "limit", MUCH));
        return some.size() < MUCH
                ? some.stream().sorted(Comparator.reverseOrder()).limit(limit).toList()
                : found(
                        "select i.number from " + OPEN
                                + " and (i.grid_path || '') >= :from and (i.grid_path || '') < :to"
                                + " order by i.number desc limit :limit",
                        Map.of("from", path, "to", after(path), "limit", limit));
    }

    private List<Long> found(String query, Map<String, ?> bound) {
        return handle.createQuery(query).bindMap(bound).mapTo(Long.class).list();
    }

    /** The first string after all that begin with the path. */
    private static String after(String path) {
        return path.substring(0, path.length() - 1) + (char) (path.charAt(path.length() - 1) + 1);
    }
}
