package org.huiyin.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.HexFormat;

/** What heads are signed with: an Ed25519 key that nobody but the server knows. */
public final class Signet {
    static final String ALGORITHM = "Ed25519";

    private final PrivateKey key;

    public Signet(PrivateKey key) {
        this.key = key;
    }

    /** The signature of a digest, in hexadecimal. */
    String sign(String digest) {
        try {
            var signing = Signature.getInstance(ALGORITHM);
            signing.initSign(key);
            signing.update(digest.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(signing.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signet: cannot sign (expected: a key for " + ALGORITHM + ")", e);
        }
    }
}
