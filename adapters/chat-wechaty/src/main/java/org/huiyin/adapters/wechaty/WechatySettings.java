package org.huiyin.adapters.wechaty;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * One WeChat account, and the puppet service it is reached through.
 *
 * @param account what {@link org.huiyin.message.Chat#account} calls it: a name of ours, not WeChat's
 * @param token the puppet service's; never in logs
 */
public record WechatySettings(String account, String host, int port, String token, Tls tls, Times times) {

    public WechatySettings {
        if (account.isBlank()) {
            throw new IllegalArgumentException("account: empty (expected: a name for it)");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port: " + port + " (expected: 1 to 65535)");
        }
        if (token.isBlank() || !token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("token: not one word (expected: the puppet service's, in ASCII)");
        }
    }

    /** With the standard times. */
    public static WechatySettings of(String account, String host, int port, String token, Tls tls) {
        return new WechatySettings(account, host, port, token, tls, Times.standard());
    }

    public WechatySettings with(Times times) {
        return new WechatySettings(account, host, port, token, tls, times);
    }

    @Override
    public String toString() {
        return "account " + account + " at " + host + ":" + port;
    }

    /** How the line to the puppet service is closed to others. */
    public sealed interface Tls {

        /** Not at all: for a service on this machine or behind a tunnel. */
        record Plain() implements Tls {}

        /**
         * By TLS.
         *
         * @param authorities a PEM file of those whose word counts; empty for the machine's own
         * @param name the name on the service's certificate, where it is not the host's
         */
        record Closed(Optional<Path> authorities, Optional<String> name) implements Tls {}
    }

    /**
     * Times after which patience ends.
     *
     * @param call from a request to its answer
     * @param say the same for what is said; after it, nobody knows whether it was said
     * @param file the same for a picture or file
     * @param quiet from the last event until we ask whether anybody is there
     * @param dong from that question until the line counts as deaf
     * @param retry before the second try to connect; it doubles from there
     * @param retryMost its end
     */
    public record Times(
            Duration call,
            Duration say,
            Duration file,
            Duration quiet,
            Duration dong,
            Duration retry,
            Duration retryMost) {
        public static Times standard() {
            return new Times(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(20),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(2),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(1),
                    Duration.ofMinutes(1));
        }
    }
}
