package org.huiyin.account;

import java.time.Instant;
import java.util.List;

/** Port to what is remembered of who did what; it is added to and never changed. */
public interface Trail {

    void add(Trace trace);

    /** Newest first. */
    List<Trace> latest(int limit, int skip);

    /** How much is remembered. */
    long size();

    /** Whether an account did this about that, at {@code since} or later. */
    boolean has(String by, Trace.What what, String about, Instant since);
}
