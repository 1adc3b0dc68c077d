package org.huiyin.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Port to whoever computes the moments a plan names. The same question always has the same answer. */
@FunctionalInterface
public interface NextTime {

    /** The first moment later than {@code after}; empty when there is none any more. */
    Optional<Instant> next(Instant after);

    /** Whether the plan names this very moment, to the millisecond. */
    default boolean names(Instant moment) {
        return next(moment.minusMillis(1)).filter(moment::equals).isPresent();
    }

    /** Once, and never again. */
    static NextTime once(Instant moment) {
        return after -> Optional.of(moment).filter(m -> m.isAfter(after));
    }

    /** Never: for a place that has no clock. */
    static NextTime never() {
        return after -> Optional.empty();
    }

    /** Reads cron expressions. */
    @FunctionalInterface
    interface OfCron {

        /**
         * The times of an expression on the clocks of a zone.
         *
         * @throws IllegalArgumentException if it is no cron expression
         */
        NextTime read(String cron, ZoneId zone);
    }
}
