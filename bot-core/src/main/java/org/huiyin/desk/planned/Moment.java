package org.huiyin.desk.planned;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.ledger.Due;

/**
 * One time a schedule comes round, as its due row holds it.
 *
 * @param turn whose turn it is among its campaigns
 * @param meant when it should have gone out, if it was put off
 */
record Moment(Instant at, String schedule, int turn, Optional<Instant> meant) {
    private static final String PUT_OFF = "@";

    static Moment of(Due due) {
        var parts = due.step().split(PUT_OFF, 2);
        return new Moment(
                due.at(),
                due.subject(),
                Integer.parseInt(parts[0]),
                parts.length < 2 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(Long.parseLong(parts[1]))));
    }

    static Moment first(Instant at, String schedule) {
        return new Moment(at, schedule, 0, Optional.empty());
    }

    /** When the plan wanted it. */
    Instant planned() {
        return meant.orElse(at);
    }

    Moment putOffTo(Instant later) {
        return new Moment(later, schedule, turn, Optional.of(planned()));
    }

    Due due() {
        var step = turn + meant.map(m -> PUT_OFF + m.toEpochMilli()).orElse("");
        return new Due(at, Due.What.NOTICE_SCHEDULED, schedule, step);
    }
}
