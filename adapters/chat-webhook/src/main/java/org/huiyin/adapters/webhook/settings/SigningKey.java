package org.huiyin.adapters.webhook.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key shared with another system, by which either knows the other's webhooks; made as Standard Webhooks says. */
public final class SigningKey {
    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final String HMAC = "HmacSHA256";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    private final byte[] bytes;

    private SigningKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** As systems write it down: {@code whsec_} and 24 to 64 bytes in base64. Never repeated in the complaint. */
    public static SigningKey of(String written) {
        var expected = " (expected: whsec_ and " + SHORTEST + " to " + LONGEST + " bytes in base64)";
        if (!written.startsWith(PREFIX)) {
            throw new IllegalStateException("begins otherwise" + expected);
        }
        try {
            var bytes = Base64.getDecoder().decode(written.substring(PREFIX.length()));
            if (bytes.length >= SHORTEST && bytes.length <= LONGEST) {
                return new SigningKey(bytes);
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("not base64" + expected, e);
        }
        throw new IllegalStateException("of another length" + expected);
    }

    /** What goes into the header {@code webhook-signature}. */
    public String sign(String id, long timestamp, byte[] body) {
        return VERSION + Base64.getEncoder().encodeToString(mac(id, timestamp, body));
    }

    /** Whether one of the signatures in a header is ours. All are looked at, and none longer than another. */
    public boolean signed(String header, String id, long timestamp, byte[] body) {
        var ours = sign(id, timestamp, body).getBytes(UTF_8);
        boolean found = false;
        for (String theirs : header.split(" ")) {
            found |= MessageDigest.isEqual(ours, theirs.getBytes(UTF_8));
        }
        return found;
    }

    private byte[] mac(String id, long timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(bytes, HMAC));
            mac.update((id + "." + timestamp + ".").getBytes(UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(HMAC + ": missing (expected: in every JDK)", e);
        }
    }
}
