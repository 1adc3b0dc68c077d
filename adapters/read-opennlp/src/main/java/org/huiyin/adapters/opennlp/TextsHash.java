package org.huiyin.adapters.opennlp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The SHA-256 of labelled texts in their order: says which texts a model was trained on. */
record TextsHash(String hex) {

    static final int BYTES = 32;

    static TextsHash of(List<Labelled> texts) {
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

    static TextsHash ofBytes(byte[] bytes) {
        return new TextsHash(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    private static void add(MessageDigest digest, String part) {
        digest.update(ByteBuffer.allocate(4).putInt(part.length()).flip());
        digest.update(part.getBytes(StandardCharsets.UTF_16BE));
    }
}
