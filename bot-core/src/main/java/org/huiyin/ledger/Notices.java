package org.huiyin.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.notice.Notice;

/** Looks at notices. */
public interface Notices {
    Optional<Notice> notice(String code);

    /** Those not over, and those that ended at {@code endedSince} or later; newest first. */
    List<Notice> current(Instant endedSince, int limit);

    /** How many notices were ever numbered. */
    long lastNotice();
}
