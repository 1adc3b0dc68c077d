package org.huiyin.adapters.console.door;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The browsers that were let in, in memory: what a cookie holds is known here by its hash alone. And the marks that go
 * into forms, by which a post from our own page is told from one of another site.
 */
public final class Sessions {
    static final Duration LENGTH = Duration.ofHours(8);

    private static final int SECRET = 32;

    private final RandomGenerator random;
    private final InstantSource clock;
    private final byte[] formKey;
    private final Map<String, Instant> ends = new ConcurrentHashMap<>();

    /**
     * Nobody is let in yet.
     *
     * @param random one that nobody can guess
     */
    public Sessions(RandomGenerator random, InstantSource clock) {
        this.random = random;
        this.clock = clock;
        this.formKey = secret();
    }

    InstantSource clock() {
        return clock;
    }

    private byte[] secret() {
        var bytes = new byte[SECRET];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Lets a browser in; what it must keep. */
    String begin() {
        var now = clock.instant();
        ends.values().removeIf(end -> !end.isAfter(now));
        var cookie = Base64.getUrlEncoder().withoutPadding().encodeToString(secret());
        ends.put(hash(cookie), now.plus(LENGTH));
        return cookie;
    }

    /** The session of a cookie, by the name it has here. */
    Optional<String> find(String cookie) {
        var session = hash(cookie);
        return Optional.ofNullable(ends.get(session))
                .filter(end -> end.isAfter(clock.instant()))
                .map(end -> session);
    }

    void end(String cookie) {
        ends.remove(hash(cookie));
    }

    /** The mark of a session's forms. */
    String formMark(String session) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(formKey, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(session.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256: missing (expected: in every JDK)", e);
        }
    }

    boolean isFormMark(String mark, String session) {
        return MessageDigest.isEqual(
                mark.getBytes(StandardCharsets.UTF_8), formMark(session).getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(String cookie) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(cookie.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256: missing (expected: in every JDK)", e);
        }
    }
}
