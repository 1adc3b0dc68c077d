package org.huiyin.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tries keys, in a time that does not tell how much of one was right. */
public record Keyhole(Keys keys) {
    private static final String NOBODYS = KeyText.digest("");
    /** A key that is shown all the time is not written down all the time. */
    private static final Duration SAME_USE = Duration.ofMinutes(5);

    /** The key that was shown; empty if it is none of ours, or closed. */
    public Optional<ApiKey> open(KeyText shown, Instant now) {
        var found = shown.name().flatMap(keys::find);
        var expected = found.map(ApiKey::digest).orElse(NOBODYS).getBytes(UTF_8);
        boolean right = MessageDigest.isEqual(expected, shown.digest().getBytes(UTF_8));
        var opened = found.filter(key -> right && key.isActive());
        opened.filter(key -> key.used()
                        .filter(last -> last.plus(SAME_USE).isAfter(now))
                        .isEmpty())
                .ifPresent(key -> keys.used(key.name(), now));
        return opened;
    }
}
