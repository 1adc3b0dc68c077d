package org.huiyin.adapters.console.door;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.huiyin.account.SignIn;
import org.huiyin.account.SignIns;

/** The browsers that were let in: what a cookie holds is known to the store by its hash alone. */
final class Sessions {
    private static final int SECRET = 32;

    /** How exactly it is kept when a browser was seen last. */
    private static final Duration EXACTLY = Duration.ofMinutes(2);

    private final SignIns signIns;
    private final RandomGenerator random;
    private final InstantSource clock;

    /** @param random one that nobody can guess */
    Sessions(SignIns signIns, RandomGenerator random, InstantSource clock) {
        this.signIns = signIns;
        this.random = random;
        this.clock = clock;
    }

    /** Lets a browser in; what it must keep. */
    String begin(String account) {
        var secret = new byte[SECRET];
        random.nextBytes(secret);
        var cookie = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var now = clock.instant();
        signIns.begin(new SignIn(hash(cookie), account, now, now));
        return cookie;
    }

    /** Whose cookie it is. */
    Optional<SignIn> find(String cookie) {
        var now = clock.instant();
        var found = peek(cookie);
        found.filter(signIn -> signIn.seen().plus(EXACTLY).isBefore(now))
                .ifPresent(signIn -> signIns.seen(signIn.mark(), now));
        return found;
    }

    /** The same, and nobody was seen by it. */
    Optional<SignIn> peek(String cookie) {
        var now = clock.instant();
        return signIns.find(hash(cookie)).filter(signIn -> !signIn.isOver(now));
    }

    void end(String cookie) {
        signIns.end(hash(cookie));
    }

    FormSeal seal(String cookie) {
        return new FormSeal(cookie.getBytes(StandardCharsets.UTF_8));
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
