package org.huiyin.deadline;

import java.time.Duration;

/** How long something may take: on the clock, or in the hours and days on which offices work. */
public sealed interface Length {

    /** The least time it can take on the clock; to compare lengths of different kinds by. */
    Duration shortest();

    /** On the clock, night and holidays included. */
    record Clock(Duration length) implements Length {
        @Override
        public Duration shortest() {
            return length;
        }
    }

    /** Counted only while offices are open. */
    record WorkingHours(int hours) implements Length {
        @Override
        public Duration shortest() {
            return Duration.ofHours(hours);
        }
    }

    /** The same time of day so many working days later; what begins on a day off begins with the next working day. */
    record WorkingDays(int days) implements Length {
        @Override
        public Duration shortest() {
            return Duration.ofDays(days);
        }
    }
}
