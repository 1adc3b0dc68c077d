package org.huiyin.adapters.onebot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever arrives, it is understood or {@link Decoder.Unreadable}; and what is understood can be held and quoted. */
final class DecoderFuzzTest {
    private static final int FEW = 5_000;
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Decoder decoder = new Decoder("10001", Set.of("10001", "10002"));
    private final Frames frames = Frames.recorded();

    @Test
    void nothingBreaksTheDecoder() {
        long seed = Long.getLong("huiyin.seed", 11);
        var random = new Random(seed);
        boolean isLong = Boolean.getBoolean("huiyin.long");
        long end = System.nanoTime() + LONG.toNanos();
        int heard = 0;
        int tried = 0;
        while (isLong ? System.nanoTime() < end : tried < FEW) {
            var frame = frames.mutated(random);
            heard += survives(frame, "seed " + seed + ", frame " + tried) ? 1 : 0;
            tried++;
        }
        assertThat(heard).as("of %s frames some were still messages", tried).isGreaterThan(tried / 50);
    }

    private boolean survives(String frame, String which) {
        try {
            if (decoder.decode(frame) instanceof Event.Heard heard) {
                var message = heard.message();
                assertThat(message.text()).as(which).doesNotContain("\u0000");
                assertThat(message.attachments()).as(which).hasSizeLessThanOrEqualTo(30);
                assertThat(message.id().value()).as(which).isNotEmpty();
                return true;
            }
            return false;
        } catch (Decoder.Unreadable e) {
            assertThat(e).as(which).hasMessageContaining("(expected: ");
            return false;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(which, e);
        }
    }
}
