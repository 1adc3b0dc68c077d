package org.huiyin.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What is shown to be let in: {@code huiyin.NAME.SECRET}. The secret has 256 bits, so that a plain digest of the whole
 * is as hard to turn back as a slow one.
 */
public record KeyText(String text) {
    private static final String BEGINNING = "huiyin.";
    private static final int SECRET_BYTES = 32;
    private static final int LONGEST = 100;

    /**
     * A new one.
     *
     * @param random must be unguessable
     */
    public static KeyText fresh(String name, RandomGenerator random) {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new KeyText(
                BEGINNING + name + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** The name it claims to be of; empty where it does not look like a key. */
    public Optional<String> name() {
        int dot = text.lastIndexOf('.');
        return text.length() <= LONGEST && text.startsWith(BEGINNING) && dot > BEGINNING.length()
                ? Optional.of(text.substring(BEGINNING.length(), dot)).filter(ApiKey::isName)
                : Optional.empty();
    }

    /** What is kept of it. */
    public String digest() {
        return digest(text);
    }

    /** SHA-256 in hexadecimal. */
    public static String digest(String text) {
        return digest(text.getBytes(UTF_8));
    }

    /** The same of bytes. */
    public static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: missing (expected: in every JDK)", e);
        }
    }

    /** It is a secret. */
    @Override
    public String toString() {
        return "KeyText[" + name().orElse("?") + "]";
    }
}
