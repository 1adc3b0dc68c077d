package org.huiyin.adapters.webhook.out;

import java.time.Duration;
import org.huiyin.delivery.Outcome;

/** What another system made of a webhook of ours. */
public sealed interface Answer {

    /** What it means for what was to be said, which its system knows by this id. */
    Outcome outcome(String id);

    /** It has it. */
    record Taken() implements Answer {
        @Override
        public Outcome outcome(String id) {
            return new Outcome.Sent(id);
        }
    }

    /** It has no room at the moment, or is in trouble. */
    record Busy(int status, Duration after) implements Answer {
        @Override
        public Outcome outcome(String id) {
            return new Outcome.TryLater(after, "status " + status);
        }
    }

    /** It wants nothing more at this address, ever: status 410. */
    record Gone() implements Answer {
        @Override
        public Outcome outcome(String id) {
            return new Outcome.Refused("status 410");
        }
    }

    /** It does not take this. A redirect is one of these: we go where the configuration says, and nowhere else. */
    record Refused(int status) implements Answer {
        @Override
        public Outcome outcome(String id) {
            return new Outcome.Refused("status " + status);
        }
    }

    /** It could not be reached, so surely has nothing. */
    record Unreachable(String why) implements Answer {
        private static final Duration AFTER = Duration.ofSeconds(30);

        @Override
        public Outcome outcome(String id) {
            return new Outcome.TryLater(AFTER, why);
        }
    }

    /** It said nothing in time, and may have it. */
    record Silent(String why) implements Answer {
        @Override
        public Outcome outcome(String id) {
            return new Outcome.Unknown(why);
        }
    }
}
