package org.huiyin.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

/**
 * The program on somebody's phone that shows six digits, as the server knows it.
 *
 * @param secret what both know, in Base32
 * @param last the step whose code was used last; no code of it, or of one before, is good again
 */
public record Authenticator(String secret, long last) {
    private static final int BYTES = 20;
    private static final int DIGITS = 6;

    /** Clocks may differ by so many steps. */
    private static final int DRIFT = 1;

    /** @param random one that nobody can guess */
    public static Authenticator fresh(RandomGenerator random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Authenticator(Totp.base32(bytes), Long.MIN_VALUE);
    }

    /** The code it shows at a moment. */
    public String code(Instant at) {
        return totp().code(Totp.step(at));
    }

    /** The same with the code used up; empty when it is not good now. */
    public Optional<Authenticator> accept(String code, Instant now) {
        var given = code.replace(" ", "").getBytes(StandardCharsets.UTF_8);
        long here = Totp.step(now);
        return LongStream.rangeClosed(here - DRIFT, here + DRIFT)
                .filter(step -> step > last)
                .filter(step -> MessageDigest.isEqual(given, totp().code(step).getBytes(StandardCharsets.UTF_8)))
                .mapToObj(step -> new Authenticator(secret, step))
                .findFirst();
    }

    /** What authenticator programs read it from. */
    public String address(String issuer, String account) {
        return "otpauth://totp/" + issuer + ":" + account + "?secret=" + secret + "&issuer=" + issuer;
    }

    private Totp totp() {
        return new Totp(Totp.bytes(secret), DIGITS);
    }
}
