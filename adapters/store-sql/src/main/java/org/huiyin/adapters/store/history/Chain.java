package org.huiyin.adapters.store.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The end of an item's chain of steps, as far as it was walked. */
public record Chain(String code, long seq, String digest) {
    private static final String BEGINNING = "";

    /** Before the first step. */
    public static Chain of(String code) {
        return new Chain(code, 0, BEGINNING);
    }

    /**
     * A step as it is sealed.
     *
     * @param seal the digest of its payload
     */
    public record Step(String code, long seq, long at, String type, String seal, String previous) {

        public String digest() {
            return sha256(String.join("\n", previous, code, Long.toString(seq), Long.toString(at), type, seal));
        }
    }

    /** The step that follows here. */
    public Step next(long at, String type, String seal) {
        return new Step(code, seq + 1, at, type, seal, digest);
    }

    /** Whether a step that was written under a digest follows here. */
    public boolean fits(Step step, String written) {
        return step.code().equals(code)
                && step.seq() == seq + 1
                && step.previous().equals(digest)
                && step.digest().equals(written);
    }

    /** The chain with the step at its end. */
    public Chain with(Step step, String written) {
        return new Chain(code, step.seq(), written);
    }

    /** What seals a payload: nothing to guess it by once the salt is gone. */
    public static String seal(String salt, String body) {
        return sha256(salt + body);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: missing (expected: in every Java)", e);
        }
    }
}
