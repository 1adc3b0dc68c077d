package org.huiyin.adapters.wecom.api;

import java.time.Duration;
import org.huiyin.delivery.Outcome;

/** What came back over HTTP. */
public sealed interface Answer {

    /** What came of it, if the request said something. */
    Outcome outcome(String platformId);

    /** WeCom's own answer. */
    record Told(Fields fields) implements Answer {
        @Override
        public Outcome outcome(String platformId) {
            return fields.errcode().outcome(platformId);
        }
    }

    /** Something between answered, or WeCom did so without its own words. */
    record Status(int status) implements Answer {
        private static final Duration BREATH = Duration.ofSeconds(30);

        @Override
        public Outcome outcome(String platformId) {
            var why = "status: " + status + " (expected: 200)";
            if (status == 429 || status >= 500) {
                return new Outcome.TryLater(BREATH, why);
            }
            // A success nobody understands may be one.
            return status < 300 ? new Outcome.Unknown(why) : new Outcome.Refused(why);
        }
    }

    /** Nobody was there to be asked. */
    record Unreached(String why) implements Answer {
        private static final Duration BREATH = Duration.ofSeconds(30);

        @Override
        public Outcome outcome(String platformId) {
            return new Outcome.TryLater(BREATH, why);
        }
    }

    /** It was asked, and nobody answered. */
    record Silence(String why) implements Answer {
        @Override
        public Outcome outcome(String platformId) {
            return new Outcome.Unknown(why);
        }
    }
}
