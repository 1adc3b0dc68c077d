package org.huiyin.amendment;

import java.util.List;
import java.util.Optional;

/** Port to the history of an installation's own rules; it is added to and never changed. */
public interface Amendments {

    /** Keeps one, and leaves its trace in the trail, or neither. */
    void add(Amendment amendment);

    /** Those of one file, newest first. */
    List<Amendment> of(String file, int limit);

    /** Those of all files, newest first. */
    List<Amendment> latest(int limit);

    Optional<Amendment> find(long number);
}
