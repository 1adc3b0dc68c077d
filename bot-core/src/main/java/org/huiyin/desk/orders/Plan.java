package org.huiyin.desk.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.notice.Notice;
import org.huiyin.notice.Reach;

/**
 * What would come of an order.
 *
 * @param objections why it may not be sent
 * @param outline the notice it would be; empty while there are objections
 */
public record Plan(List<Objection> objections, Optional<Outline> outline) {
    public Plan {
        objections = List.copyOf(objections);
    }

    /**
     * A notice without a number.
     *
     * @param leaves when it goes out, if nobody stops it
     * @param takes how long it takes until the last group has it
     * @param nextCircle whether more people are called if too few answer
     */
    public record Outline(
            Notice.Content content,
            Reach reach,
            Notice.Life life,
            Instant leaves,
            Duration takes,
            Clearance clearance,
            boolean nextCircle) {

        /** When the last group has it. */
        public Instant arrives() {
            return leaves.plus(takes);
        }
    }

    /** What a notice still needs before it leaves. */
    public enum Clearance {
        NOTHING,
        /** The command room's yes. */
        A_YES
    }
}
