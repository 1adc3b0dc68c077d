package org.huiyin.adapters.onebot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.huiyin.chat.Pace;

/** Which accounts speak through OneBot, and how each is reached. */
public record OneBotSettings(List<Login> logins, List<Pace> paces, Bounds bounds) {

    public OneBotSettings {
        logins = List.copyOf(logins);
        paces = List.copyOf(paces);
        var ids = new HashSet<String>();
        for (Login login : logins) {
            if (!ids.add(login.id())) {
                throw new IllegalArgumentException("account: " + login.id() + " twice (expected: each once)");
            }
        }
    }

    /** One account: its number on the platform, and the way to the program that holds it. */
    public record Login(String id, Link link) {
        public Login {
            if (id.isBlank() || id.length() > 64) {
                throw new IllegalArgumentException("account: '" + id + "' (expected: the account's own number)");
            }
        }
    }

    /** The way to the program that holds an account. */
    public sealed interface Link {

        /** It dials us, and proves itself with the token. */
        record Reverse(Secret token) implements Link {}

        /** We dial it; {@code address} is its common socket, such as {@code ws://127.0.0.1:3001/}. */
        record Forward(URI address, Secret token) implements Link {
            public Forward {
                requireScheme(address, Set.of("ws", "wss"));
            }
        }

        /**
         * It posts events to us and signs them; we post actions to it.
         *
         * @param api where actions are posted, such as {@code http://127.0.0.1:3000/}
         * @param token sent with our actions
         * @param secret signs its events
         */
        record Http(URI api, Secret token, Secret secret) implements Link {
            public Http {
                requireScheme(api, Set.of("http", "https"));
            }
        }

        private static void requireScheme(URI address, Set<String> schemes) {
            var scheme = address.getScheme();
            if (scheme == null || !schemes.contains(scheme.toLowerCase(Locale.ROOT)) || address.getHost() == null) {
                throw new IllegalArgumentException(
                        "address: " + scheme + " (expected: one of " + schemes + " with a host)");
            }
        }
    }

    /** A token or signing key. It never shows itself, and is compared without telling by time how much of it was right. */
    public record Secret(String value) {
        private static final int SHORTEST = 16;

        public Secret {
            if (value.length() < SHORTEST) {
                throw new IllegalArgumentException(
                        "secret: " + value.length() + " characters (expected: at least " + SHORTEST + ")");
            }
        }

        boolean is(String offered) {
            return MessageDigest.isEqual(value.getBytes(UTF_8), offered.getBytes(UTF_8));
        }

        /** Whether a header such as {@code sha1=0a1b…} is this key's signature of the bytes. */
        boolean signed(byte[] bytes, String header) {
            return MessageDigest.isEqual(
                    ("sha1=" + signature(bytes)).getBytes(UTF_8),
                    header.toLowerCase(Locale.ROOT).getBytes(UTF_8));
        }

        private String signature(byte[] bytes) {
            try {
                var mac = Mac.getInstance("HmacSHA1");
                mac.init(new SecretKeySpec(value.getBytes(UTF_8), "HmacSHA1"));
                return HexFormat.of().formatHex(mac.doFinal(bytes));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("HmacSHA1: missing (expected: in every Java)", e);
            }
        }

        @Override
        public String toString() {
            return "(hidden)";
        }
    }

    /**
     * How much and how long.
     *
     * @param held messages of one account that may wait for the inbox; then nothing more is read from it
     * @param answer how long an action waits for its answer
     * @param again when to try again what was surely not said
     * @param pulse between two pings on a socket we dialled
     * @param dial the pauses before dialling again
     */
    public record Bounds(int held, Duration answer, Duration again, Duration pulse, Backoff dial) {
        public Bounds {
            if (held < 1) {
                throw new IllegalArgumentException("held: " + held + " (expected: at least one)");
            }
        }

        public static Bounds standard() {
            return new Bounds(
                    256,
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(20),
                    new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1)));
        }
    }

    /** Pauses that double from the first to the longest, each shortened by chance so that many do not come at once. */
    public record Backoff(Duration first, Duration longest) {
        public Backoff {
            if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
                throw new IllegalArgumentException(
                        "backoff: " + first + " to " + longest + " (expected: more than nothing, rising)");
            }
        }

        /** The pause before attempt 0, 1, 2 …: between half of the doubled one and the whole. */
        Duration before(int attempt, RandomGenerator random) {
            long whole = first.toMillis() << Math.min(attempt, 20);
            long bounded = Math.max(1, Math.min(whole, longest.toMillis()));
            return Duration.ofMillis(bounded - random.nextLong(bounded / 2 + 1));
        }
    }
}
