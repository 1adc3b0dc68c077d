package org.huiyin.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.huiyin.audit.Books.Extent;

/**
 * A signed line drawn under the books. It seals the newest step of every item that changed since the line before, and
 * that line with it: what was taken away, put in or changed above it shows from then on.
 *
 * @param number from 1, without gaps
 * @param extent how much all heads up to this one seal
 * @param marks the digest of code, place and digest of each step it seals
 * @param previous the digest of the head before; empty for the first
 * @param signature over its digest
 */
public record Head(long number, Instant at, Extent extent, String marks, String previous, String signature) {

    /** What the first head follows. */
    public static final String BEGINNING = "";

    /** A head, signed. */
    public static Head signed(Head unsigned, Signet signet) {
        return new Head(
                unsigned.number,
                unsigned.at,
                unsigned.extent,
                unsigned.marks,
                unsigned.previous,
                signet.sign(unsigned.digest()));
    }

    /** What is signed, and what the next head holds of this one. */
    public String digest() {
        var text = String.join(
                "\n",
                previous,
                Long.toString(number),
                Long.toString(at.toEpochMilli()),
                Long.toString(extent.items()),
                Long.toString(extent.steps()),
                marks);
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: missing (expected: in every Java)", e);
        }
    }
}
