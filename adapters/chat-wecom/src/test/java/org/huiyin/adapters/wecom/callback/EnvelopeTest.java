package org.huiyin.adapters.wecom.callback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.huiyin.adapters.wecom.api.Aes;
import org.huiyin.adapters.wecom.api.Malformed;
import org.junit.jupiter.api.Test;

/** What WeCom's calls are wrapped in, and what is not let through. */
final class EnvelopeTest {
    private static final int TRIES = Boolean.getBoolean("huiyin.long") ? 100_000 : 10_000;
    private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    private static final CallbackSettings.Locks LOCKS = new CallbackSettings.Locks("tok", KEY);

    private final Envelope envelope = envelope();
    private final JsonMapper json = new JsonMapper();

    private static Envelope envelope() {
        try {
            return new Envelope(LOCKS, new Random(11));
        } catch (Malformed e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatWasClosedIsOpened() throws Exception {
        for (var words : new String[] {"", "{}", "停水了", "x".repeat(31), "x".repeat(32), "\uD83D\uDCA7".repeat(5_000)}) {
            assertThat(envelope.open(close(words).path("encrypt").asText())).isEqualTo(words);
        }
    }

    @Test
    void aKeyMayEndInLettersThatStandForNothing() throws Exception {
        for (var end : "ABCDEFGH0123xyz_".replace("_", "").split("")) {
            var locks = new CallbackSettings.Locks("tok", KEY.substring(0, 42) + end);
            new Envelope(locks, new Random(1));
        }
    }

    @Test
    void aKeyThatIsNoneIsRefusedWithoutBeingTold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CallbackSettings.Locks("tok", "secret?"))
                .withMessageNotContaining("secret?");
    }

    /** Whatever is changed, in whichever part, the signature no longer fits. */
    @Test
    void nothingSpoiltIsTakenForSigned() throws Exception {
        var mutation = new Mutation(5);
        var good = close("{\"msgtype\":\"text\"}");
        String[] parts = {
            good.path("msgsignature").asText(),
            good.path("timestamp").asText(),
            good.path("nonce").asText(),
            good.path("encrypt").asText()
        };
        assertThat(isSigned(parts)).isTrue();
        for (int i = 0; i < TRIES; i++) {
            var spoilt = parts.clone();
            spoilt[i % 4] = mutation.of(parts[i % 4]);
            if (!Arrays.equals(spoilt, parts)) {
                assertThat(isSigned(spoilt)).as("try %d", i).isFalse();
            }
        }
    }

    /** Spoilt bytes are opened to something or rejected in words: no other failure, and never out of bounds. */
    @Test
    void spoiltBytesAreRejectedInWords() throws Exception {
        var mutation = new Mutation(6);
        byte[] good = Base64.getDecoder()
                .decode(close("{\"msgtype\":\"text\"}").path("encrypt").asText());
        int rejected = 0;
        for (int i = 0; i < TRIES; i++) {
            try {
                envelope.open(Base64.getEncoder().encodeToString(mutation.of(good)));
            } catch (Malformed e) {
                assertThat(e.getMessage()).contains("(expected:");
                rejected++;
            }
        }
        assertThat(rejected).isGreaterThan(TRIES / 4);
    }

    @Test
    void aLengthThatLiesIsRejected() throws Exception {
        var aes = Aes.of(KEY);
        for (int length : new int[] {-1, 3, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            byte[] whole = ByteBuffer.allocate(22)
                    .put(new byte[16])
                    .putInt(length)
                    .put("ab".getBytes(UTF_8))
                    .array();
            var closed = Base64.getEncoder().encodeToString(aes.close(whole));
            assertThatExceptionOfType(Malformed.class).isThrownBy(() -> envelope.open(closed));
        }
    }

    private JsonNode close(String words) throws Exception {
        return json.readTree(envelope.close(words, "1795300000"));
    }

    private boolean isSigned(String[] parts) {
        return envelope.isSigned(parts[0], parts[1], parts[2], parts[3]);
    }
}
