package org.huiyin.app.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The code the first administrator signs in with, once. It is shown when it is made and never again; the data directory
 * keeps its SHA-256, which is enough for a hundred random bits. Until it is used, every start makes a new one.
 */
public final class OneTimeCode {
    /** No letter that is taken for another, nor for a digit. */
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ346789";

    private static final int GROUPS = 5;
    private static final int GROUP = 5;
    private static final String USED = "used";

    private final Path file;
    private final RandomGenerator random;

    /** @param random must be unguessable */
    public OneTimeCode(Path folder, RandomGenerator random) {
        this.file = folder.resolve("first-administrator");
        this.random = random;
    }

    /** A fresh code to show, in place of any before; empty once one was used. */
    public Optional<String> issue() throws IOException {
        if (kept().filter(USED::equals).isPresent()) {
            return Optional.empty();
        }
        var code = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        keep(hash(code.toString()));
        return Optional.of(code.toString());
    }

    /** Whether this is the code, which is used up by it. Small letters and missing hyphens do not matter. */
    public synchronized boolean redeem(String code) {
        try {
            var kept = kept().orElse(USED);
            boolean right = !kept.equals(USED)
                    && MessageDigest.isEqual(
                            kept.getBytes(StandardCharsets.US_ASCII), hash(code).getBytes(StandardCharsets.US_ASCII));
            if (right) {
                keep(USED);
            }
            return right;
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }

    private Optional<String> kept() throws IOException {
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    /** Whole or not at all: a code that was used must not come back. */
    private void keep(String line) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, line + "\n");
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String hash(String code) {
        try {
            var plain = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
            var digest = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: missing (expected: in every JDK)", e);
        }
    }
}
