package org.huiyin.adapters.opennlp.texts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The SHA-256 of labelled texts in their order, in hexadecimal digits: says which texts a model was trained on. */
public record TextsHash(String hex) {

    /** How many bytes it has. */
    public static final int BYTES = 32;

    /** Hashes labels, texts and voices. */
    public static TextsHash of(List<Labelled> texts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Labelled text : texts) {
                add(digest, text.label());
                add(digest, text.text());
                add(digest, text.voice());
            }
            return ofBytes(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: missing (expected: every Java has it)", e);
        }
    }

    /** A hash that was kept. */
    public static TextsHash ofBytes(byte[] bytes) {
        return new TextsHash(HexFormat.of().formatHex(bytes));
    }

    /** Its bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    private static void add(MessageDigest digest, String part) {
        digest.update(ByteBuffer.allocate(4).putInt(part.length()).flip());
        digest.update(part.getBytes(StandardCharsets.UTF_16BE));
    }
}
