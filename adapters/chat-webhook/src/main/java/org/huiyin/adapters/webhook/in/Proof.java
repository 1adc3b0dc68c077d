package org.huiyin.adapters.webhook.in;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.adapters.webhook.settings.SigningKey;
import org.huiyin.net.Request;

/** How a source shows that a request is its own. It is looked at before anything is decoded. */
public sealed interface Proof {

    /** What came of looking. */
    sealed interface Finding {}

    /**
     * It is the source's own.
     *
     * @param id the source's name of this delivery; empty where it has none
     */
    record Shown(Optional<String> id) implements Finding {}

    /** It may be anybody's. */
    record NotShown(String why) implements Finding {}

    Finding look(Request request, Instant now);

    /**
     * A signature over id, time and body, as Standard Webhooks has it.
     *
     * @param keys each counts, so that one can be replaced while the other still holds
     * @param tolerance how far its time may be from ours
     */
    record Signed(List<SigningKey> keys, Duration tolerance) implements Proof {
        private static final int LONGEST_ID = 200;

        public Signed {
            keys = List.copyOf(keys);
        }

        @Override
        public Finding look(Request request, Instant now) {
            var id = request.header("webhook-id").filter(i -> !i.isBlank() && i.length() <= LONGEST_ID);
            var signature = request.header("webhook-signature");
            var timestamp = request.header("webhook-timestamp").flatMap(Signed::seconds);
            if (id.isEmpty() || signature.isEmpty() || timestamp.isEmpty()) {
                return new NotShown("headers: incomplete (expected: webhook-id, webhook-timestamp, webhook-signature)");
            }
            boolean ours = false;
            for (SigningKey key : keys) {
                ours |= key.signed(
                        signature.get(),
                        id.get(),
                        timestamp.get(),
                        request.body().bytes());
            }
            if (!ours) {
                return new NotShown("webhook-signature: by nobody we know (expected: one by a secret of this source)");
            }
            var apart = Math.abs(now.getEpochSecond() - timestamp.get());
            return apart > tolerance.toSeconds()
                    ? new NotShown("webhook-timestamp: " + apart + " seconds away (expected: at most "
                            + tolerance.toSeconds() + ")")
                    : new Shown(id);
        }

        private static Optional<Long> seconds(String text) {
            try {
                var seconds = Long.parseLong(text);
                return seconds < 0 || seconds > Integer.MAX_VALUE * 4L ? Optional.empty() : Optional.of(seconds);
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
    }

    /** A fixed word in the header {@code authorization}, for programs that cannot sign, such as Alertmanager. */
    record Bearer(String token) implements Proof {
        @Override
        public Finding look(Request request, Instant now) {
            var theirs = request.header("authorization").orElse("").getBytes(UTF_8);
            return MessageDigest.isEqual(("Bearer " + token).getBytes(UTF_8), theirs)
                    ? new Shown(Optional.empty())
                    : new NotShown("authorization: not ours (expected: Bearer and the token of this source)");
        }

        @Override
        public String toString() {
            return "Bearer";
        }
    }
}
