package org.huiyin.adapters.wecom.callback;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.adapters.wecom.api.Aes;
import org.huiyin.adapters.wecom.api.Malformed;

/**
 * What WeCom's calls are wrapped in: closed with a key, and signed with a token over what was closed, so nothing of a
 * stranger's is ever opened.
 *
 * <p>Closed is: 16 random bytes, the length as four bytes, the words, and whom they are for; a bot's are for nobody in
 * particular.
 */
final class Envelope {
    private static final int SALT = 16;
    private static final int HEAD = SALT + 4;

    private final String token;
    private final Aes aes;
    private final RandomGenerator random;

    Envelope(CallbackSettings.Locks locks, RandomGenerator random) throws Malformed {
        this.token = locks.token();
        this.aes = Aes.of(locks.aesKey());
        this.random = random;
    }

    /** Takes as long for a wrong signature as for the right one. */
    boolean isSigned(String signature, String timestamp, String nonce, String closed) {
        return MessageDigest.isEqual(
                signature.getBytes(UTF_8), sign(timestamp, nonce, closed).getBytes(UTF_8));
    }

    private String sign(String timestamp, String nonce, String closed) {
        var sorted = Stream.of(token, timestamp, nonce, closed).sorted().collect(Collectors.joining());
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(sorted.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("digest: not in this JDK (expected: SHA-1)", e);
        }
    }

    String open(String closed) throws Malformed {
        byte[] whole;
        try {
            whole = aes.open(Base64.getDecoder().decode(closed));
        } catch (IllegalArgumentException e) {
            throw new Malformed("encrypt: no Base64 (expected: Base64)");
        }
        if (whole.length < HEAD) {
            throw new Malformed("encrypt: " + whole.length + " bytes (expected: at least " + HEAD + ")");
        }
        int length = ByteBuffer.wrap(whole).getInt(SALT);
        if (length < 0 || length > whole.length - HEAD) {
            throw new Malformed("encrypt: its length is wrong (expected: 0 to " + (whole.length - HEAD) + ")");
        }
        return new String(whole, HEAD, length, UTF_8);
    }

    /** Closed and signed, as the body of a reply. */
    String close(String words, String timestamp) {
        byte[] bytes = words.getBytes(UTF_8);
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        byte[] whole = ByteBuffer.allocate(HEAD + bytes.length)
                .put(salt)
                .putInt(bytes.length)
                .put(bytes)
                .array();
        var closed = Base64.getEncoder().encodeToString(aes.close(whole));
        var nonce = HexFormat.of().toHexDigits(random.nextLong());
        return JsonNodeFactory.instance
                .objectNode()
                .put("encrypt", closed)
                .put("msgsignature", sign(timestamp, nonce, closed))
                .put("timestamp", Long.parseLong(timestamp))
                .put("nonce", nonce)
                .toString();
    }
}
