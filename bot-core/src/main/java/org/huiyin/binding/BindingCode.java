package org.huiyin.binding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** A code that proves who somebody is, or which group a room is: {@code HY-7K4M9-XP3RD-QW8TE}. */
public record BindingCode(String text) {
    /** No letter that is taken for another, nor for a digit. */
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ346789";

    private static final int BLOCKS = 3;
    private static final int BLOCK = 5;
    private static final String BEGINNING = "HY";
    /** Nothing but the code, and at most a word or a mention before it. */
    private static final Pattern SHAPE = Pattern.compile(
            "(?:\\S{1,20}\\s{1,3}){0,2}[^A-Z0-9]{0,8}HY((?:[- ]?[A-Z0-9]{5}){3})[.\u3002]?", Pattern.CASE_INSENSITIVE);

    /** @param random must be unguessable */
    public static BindingCode make(RandomGenerator random) {
        var code = new StringBuilder(BEGINNING);
        for (int i = 0; i < BLOCKS * BLOCK; i++) {
            code.append(i % BLOCK == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new BindingCode(code.toString());
    }

    /** The code somebody writes; small letters and missing hyphens do not matter. */
    public static Optional<BindingCode> in(String words) {
        var match = SHAPE.matcher(words.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        var letters = match.group(1).replaceAll("[- ]", "").toUpperCase(Locale.ROOT);
        var code = new StringBuilder(BEGINNING);
        for (int i = 0; i < letters.length(); i += BLOCK) {
            code.append('-').append(letters, i, i + BLOCK);
        }
        return Optional.of(new BindingCode(code.toString()));
    }

    /** What is kept of it: enough to know it again, and no use to who reads it. */
    public String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: missing (expected: in every JDK)", e);
        }
    }
}
