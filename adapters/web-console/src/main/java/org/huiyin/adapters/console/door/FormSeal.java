package org.huiyin.adapters.console.door;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes the mark that goes into forms, by which a post from our own page is told from one of another site. */
final class FormSeal {
    private static final byte[] WHAT_FOR = "huiyin form".getBytes(StandardCharsets.UTF_8);

    private final byte[] key;

    FormSeal(byte[] key) {
        this.key = key.clone();
    }

    String mark() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(WHAT_FOR));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256: missing (expected: in every JDK)", e);
        }
    }
}
