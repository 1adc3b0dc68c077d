package org.huiyin.adapters.form;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts who came in the last hour, by address, and lets in no more than may. Remembers a bounded number. */
final class Turnstile {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int REMEMBERED = 20_000;
    private static final int NETWORK_BYTES = 8;

    private final Map<String, Deque<Instant>> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Deque<Instant> all = new ArrayDeque<>();

    /** Whether one more may pass; counts it if so. */
    synchronized boolean passes(InetAddress address, Instant now, int each, int everybody) {
        var own = byAddress.computeIfAbsent(key(address), a -> new ArrayDeque<>());
        forget(own, now);
        forget(all, now);
        if (own.size() >= each || all.size() >= everybody) {
            return false;
        }
        own.add(now);
        all.add(now);
        return true;
    }

    private static void forget(Deque<Instant> moments, Instant now) {
        var since = now.minus(HOUR);
        while (!moments.isEmpty() && moments.peek().isBefore(since)) {
            moments.remove();
        }
    }

    /** A household has a whole network of the new addresses. */
    private static String key(InetAddress address) {
        var bytes = address.getAddress();
        return HexFormat.of().formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
    }
}
