package org.huiyin.account;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The codes of one secret that change with time (RFC 6238, over RFC 4226 with SHA-1 and steps of thirty seconds). */
final class Totp {
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private final byte[] secret;
    private final int digits;

    Totp(byte[] secret, int digits) {
        this.secret = secret.clone();
        this.digits = digits;
    }

    /** The number of the step a moment lies in. */
    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP.toSeconds());
    }

    /** The code of a step, with the zeros it begins with. */
    String code(long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            // RFC 4226, 5.3: the last half byte says where the number begins; its sign is dropped.
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0x0f) & 0x7fff_ffff;
            return String.format(Locale.ROOT, "%0" + digits + "d", number % (long) Math.pow(10, digits));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA1: missing (expected: in every JDK)", e);
        }
    }

    /** Bytes as authenticator programs take them (RFC 4648, without padding). */
    static String base32(byte[] bytes) {
        var text = new StringBuilder();
        int held = 0;
        int count = 0;
        for (byte each : bytes) {
            held = held << Byte.SIZE | each & 0xff;
            for (count += Byte.SIZE; count >= BITS; count -= BITS) {
                text.append(BASE32.charAt(held >> count - BITS & 31));
            }
        }
        return count == 0
                ? text.toString()
                : text.append(BASE32.charAt(held << BITS - count & 31)).toString();
    }

    /** The bytes of such a text. */
    static byte[] bytes(String base32) {
        var bytes = ByteBuffer.allocate(base32.length() * BITS / Byte.SIZE);
        int held = 0;
        int count = 0;
        for (char each : base32.toCharArray()) {
            held = held << BITS | BASE32.indexOf(each);
            count += BITS;
            if (count >= Byte.SIZE) {
                count -= Byte.SIZE;
                bytes.put((byte) (held >> count));
            }
        }
        return bytes.array();
    }
}
