package org.huiyin.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks at what is due. */
public interface Dues {

    /** What is due at {@code now} or before, earliest first. */
    List<Due> due(Instant now, int limit);

    /** All of one kind, earliest first. */
    List<Due> all(Due.What what);

    /** When the next thing is due, whether to look at or to say. */
    Optional<Instant> next();
}
