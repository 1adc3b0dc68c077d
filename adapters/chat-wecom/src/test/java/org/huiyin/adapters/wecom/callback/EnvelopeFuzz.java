package org.huiyin.adapters.wecom.callback;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.huiyin.adapters.wecom.api.Malformed;

/** For Jazzer: no stranger's call is taken for signed, nothing broken is opened, and what we closed opens again. */
public final class EnvelopeFuzz {
    private static final String TOKEN = "sesame-token";
    private static final String KEY =
            Base64.getEncoder().encodeToString("sesame sesame sesame sesame sesa".getBytes(UTF_8));
    private static final Envelope ENVELOPE = envelope();

    private EnvelopeFuzz() {}

    private static Envelope envelope() {
        try {
            return new Envelope(new CallbackSettings.Locks(TOKEN, KEY.substring(0, 43)), new Random(1));
        } catch (Malformed e) {
            throw new AssertionError(e);
        }
    }

    public static void fuzzerTestOneInput(byte[] data) {
        var parts = new String(data, UTF_8).split("\\|", 4);
        if (parts.length == 4 && ENVELOPE.isSigned(parts[0], parts[1], parts[2], parts[3])) {
            throw new AssertionError("a signature was taken that nobody made");
        }
        open(new String(data, UTF_8));
        open(Base64.getEncoder().encodeToString(data));
        open(Base64.getEncoder().encodeToString(Arrays.copyOf(data, (data.length / 32 + 1) * 32)));
        var words = new String(data, UTF_8);
        var closed = ENVELOPE.close(words, "1").split("\"", 5)[3];
        try {
            if (!ENVELOPE.open(closed).equals(words)) {
                throw new AssertionError("it opened as something else");
            }
        } catch (Malformed e) {
            throw new AssertionError("what we closed does not open", e);
        }
    }

    private static void open(String closed) {
        try {
            ENVELOPE.open(closed);
        } catch (Malformed e) {
            if (!e.getMessage().contains("(expected: ") || e.getMessage().contains("sesame")) {
                throw new AssertionError("refused in other words than ours", e);
            }
        }
    }
}
