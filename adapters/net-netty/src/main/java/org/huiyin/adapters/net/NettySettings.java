package org.huiyin.adapters.net;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Where a {@link NettyTransport} listens and what it bears.
 *
 * @param address port 0 takes a free one
 * @param headers sent with every reply that does not set them itself
 * @param clock for the Date header, nothing else
 */
public record NettySettings(
        InetSocketAddress address, Optional<Tls> tls, Map<String, String> headers, Limits limits, InstantSource clock) {

    public NettySettings {
        headers = Map.copyOf(headers);
    }

    /** No TLS, the standard limits, and headers no page of ours can do without. */
    public static NettySettings of(InetSocketAddress address, InstantSource clock) {
        Map<String, String> careful = Map.of(
                "x-content-type-options", "nosniff", "referrer-policy", "same-origin", "x-frame-options", "DENY");
        return new NettySettings(address, Optional.empty(), careful, Limits.standard(), clock);
    }

    public NettySettings with(Tls tls) {
        return new NettySettings(address, Optional.of(tls), headers, limits, clock);
    }

    public NettySettings with(Limits limits) {
        return new NettySettings(address, tls, headers, limits, clock);
    }

    public NettySettings withHeaders(Map<String, String> headers) {
        return new NettySettings(address, tls, headers, limits, clock);
    }

    /** A certificate chain and its unencrypted PKCS#8 key, both PEM. */
    public record Tls(Path certificate, Path key) {}

    /**
     * How much, how large and how long.
     *
     * @param connections open at once; one more is answered 503 and closed
     * @param workers threads that run handlers
     * @param queue requests that may wait for a worker; one more is answered 503
     */
    public record Limits(int connections, int workers, int queue, Sizes sizes, Times times) {
        public static Limits standard() {
            return new Limits(1024, 16, 256, Sizes.standard(), Times.standard());
        }
    }

    /**
     * Sizes in bytes.
     *
     * @param line the request line (414)
     * @param headers all headers together (431)
     * @param message one WebSocket message, whole (close 1009)
     * @param outbound what may wait for a client of a stream or socket before it counts as too slow
     */
    public record Sizes(int line, int headers, int message, int outbound) {
        public static Sizes standard() {
            return new Sizes(8 << 10, 16 << 10, 1 << 20, 1 << 20);
        }
    }

    /**
     * Times after which patience ends.
     *
     * @param head from the connection's opening to the end of the first request's headers (408)
     * @param body from the headers' end to the body's end (408)
     * @param upload the same where the body is spooled
     * @param idle from a reply to the end of the next request's headers (closed without a word)
     * @param write while not a byte of what was written leaves (closed)
     * @param pulse between two signs of life on a stream or socket
     */
    public record Times(Duration head, Duration body, Duration upload, Duration idle, Duration write, Duration pulse) {
        public static Times standard() {
            return new Times(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(15),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(20));
        }
    }
}
