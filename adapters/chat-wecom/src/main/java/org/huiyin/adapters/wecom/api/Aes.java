package org.huiyin.adapters.wecom.api;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** WeCom's cipher: AES-256 in CBC, the key's first half as its vector, filled up to whole blocks of 32 bytes. */
public final class Aes {
    private static final int KEY = 32;
    private static final int VECTOR = 16;
    private static final int BLOCK = 32;

    private final byte[] key;

    private Aes(byte[] key) {
        this.key = key;
    }

    /** A key in Base64, with or without its last equals sign, as WeCom shows it. */
    public static Aes of(String base64) throws Malformed {
        byte[] key;
        try {
            var bare = base64.strip();
            key = Base64.getDecoder()
                    .decode(bare.endsWith("=") ? bare : bare + "=".repeat((4 - bare.length() % 4) % 4));
        } catch (IllegalArgumentException e) {
            throw new Malformed("key: no Base64 (expected: 43 letters and digits)");
        }
        if (key.length != KEY) {
            throw new Malformed("key: " + key.length + " bytes (expected: 32)");
        }
        return new Aes(key);
    }

    public byte[] close(byte[] open) {
        int fill = BLOCK - open.length % BLOCK;
        byte[] whole = Arrays.copyOf(open, open.length + fill);
        Arrays.fill(whole, open.length, whole.length, (byte) fill);
        try {
            return cipher(Cipher.ENCRYPT_MODE).doFinal(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cipher: not in this JDK (expected: AES/CBC/NoPadding)", e);
        }
    }

    /** Fails when this key did not close it. */
    public byte[] open(byte[] closed) throws Malformed {
        if (closed.length == 0 || closed.length % VECTOR != 0) {
            throw new Malformed("closed: " + closed.length + " bytes (expected: whole blocks of 16)");
        }
        byte[] whole;
        try {
            whole = cipher(Cipher.DECRYPT_MODE).doFinal(closed);
        } catch (GeneralSecurityException e) {
            throw new Malformed("closed: cannot be opened (expected: AES-256-CBC)");
        }
        int fill = whole[whole.length - 1];
        if (fill < 1 || fill > BLOCK || fill > whole.length) {
            throw new Malformed("fill: not from 1 to 32 (expected: another key)");
        }
        for (int i = whole.length - fill; i < whole.length; i++) {
            if (whole[i] != fill) {
                throw new Malformed("fill: uneven (expected: another key)");
            }
        }
        return Arrays.copyOf(whole, whole.length - fill);
    }

    private Cipher cipher(int mode) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, VECTOR));
        return cipher;
    }
}
