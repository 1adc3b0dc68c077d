package org.huiyin.adapters.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What is made with the form's secret: marks of forms, codes to look a report up by, and links on posters. */
final class Seal {
    private static final int SHORTEST = 16;
    private static final int NONCE_BYTES = 16;
    private static final int SEAL_BYTES = 12;
    private static final int CHAT_BYTES = 16;
    private static final Duration LIFETIME = Duration.ofHours(12);
    /** Without letters that are taken for digits, or for one another. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int CODE_LENGTH = 10;

    private final byte[] key;

    private Seal(byte[] key) {
        this.key = key;
    }

    static Seal of(String where, String secret) {
        if (secret.length() < SHORTEST) {
            throw new IllegalStateException(
                    where + ": too short (expected: at least " + SHORTEST + " characters that nobody can guess)");
        }
        return new Seal(secret.getBytes(UTF_8));
    }

    /** The mark a form carries: a report sent twice has it twice, and no other site can make one. */
    String mark(RandomGenerator random, Instant now) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var bare = HexFormat.of().formatHex(nonce) + "." + now.getEpochSecond();
        return bare + "." + seal("mark", bare);
    }

    /** The part of a mark that is its own; empty if it is none of ours, or too old. */
    Optional<String> nonce(String mark, Instant now) {
        int last = mark.lastIndexOf('.');
        int first = mark.indexOf('.');
        if (first < 0 || first == last || !isSeal("mark", mark.substring(0, last), mark.substring(last + 1))) {
            return Optional.empty();
        }
        var made = Instant.ofEpochSecond(Long.parseLong(mark.substring(first + 1, last)));
        return made.plus(LIFETIME).isBefore(now) ? Optional.empty() : Optional.of(mark.substring(0, first));
    }

    /** The code a report is looked up by; the same report has the same. */
    String code(String nonce) {
        var bytes = mac("code", nonce);
        var code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(ALPHABET.charAt(bytes[i] & 31));
        }
        return code.insert(CODE_LENGTH / 2, '-').toString();
    }

    /** The chat behind a code as people write it. The code itself is kept nowhere. */
    String chat(String written) {
        var code = new StringBuilder();
        written.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .chars()
                .filter(c -> ALPHABET.indexOf(c) >= 0)
                .forEach(c -> code.append((char) c));
        return HexFormat.of().formatHex(Arrays.copyOf(mac("chat", code.toString()), CHAT_BYTES));
    }

    /** What a link on a poster carries. */
    String token(Spot spot) {
        var bare = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((spot.grid() + "\n" + spot.place()).getBytes(UTF_8));
        return bare + "." + seal("spot", bare);
    }

    /** Where a link leads; empty if it is none of ours. */
    Optional<Spot> spot(String token) {
        int dot = token.indexOf('.');
        if (dot < 0 || !isSeal("spot", token.substring(0, dot), token.substring(dot + 1))) {
            return Optional.empty();
        }
        var bare = new String(Base64.getUrlDecoder().decode(token.substring(0, dot)), UTF_8);
        int line = bare.indexOf('\n');
        return Optional.of(new Spot(bare.substring(0, line), bare.substring(line + 1)));
    }

    private boolean isSeal(String what, String bare, String sealed) {
        return MessageDigest.isEqual(seal(what, bare).getBytes(UTF_8), sealed.getBytes(UTF_8));
    }

    private String seal(String what, String bare) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac(what, bare), SEAL_BYTES));
    }

    private byte[] mac(String what, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal((what + "\n" + text).getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256: missing (expected: in every JDK)", e);
        }
    }
}
