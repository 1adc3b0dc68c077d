package org.huiyin.account;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** Port to what is remembered of who did what; it is added to and never changed. */
public interface Trail {

    void add(Trace trace);

    /** Newest first. */
    List<Trace> latest(int limit, int skip);

    /**
     * The latest of those that were there first, newest first.
     *
     * @param first how many were; none for all there are
     */
    Stretch latest(OptionalLong first, int limit);

    /**
     * Some traces in a row.
     *
     * @param earlier how many came before the oldest of them
     */
    record Stretch(List<Trace> traces, long earlier) {
        public Stretch {
            traces = List.copyOf(traces);
        }
    }

    /** Whether an account did this about that, at {@code since} or later. */
    boolean has(String by, Trace.What what, String about, Instant since);
}
