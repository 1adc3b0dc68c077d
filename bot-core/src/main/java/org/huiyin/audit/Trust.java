package org.huiyin.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the heads from elsewhere than the books themselves.
 *
 * @param keys whose signatures count
 * @param newest the newest head that was seen; empty when none was
 */
public record Trust(List<PublicKey> keys, Optional<Seen> newest) {
    public Trust {
        keys = List.copyOf(keys);
    }

    /** A head that was seen, by its number and digest: the books must hold it for ever. */
    public record Seen(long number, String digest) {
        public static Seen of(Head head) {
            return new Seen(head.number(), head.digest());
        }

        public boolean is(Head head) {
            return number == head.number() && digest.equals(head.digest());
        }
    }

    boolean accepts(Head head) {
        return keys.stream().anyMatch(key -> isSigned(head, key));
    }

    private static boolean isSigned(Head head, PublicKey key) {
        try {
            var signing = Signature.getInstance(Signet.ALGORITHM);
            signing.initVerify(key);
            signing.update(head.digest().getBytes(StandardCharsets.US_ASCII));
            return signing.verify(HexFormat.of().parseHex(head.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // Whatever else may be wrong with it: it is no signature of ours.
            return false;
        }
    }
}
