package org.huiyin.adapters.onebot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How many frames a second are understood. In small it only shows that it runs; {@code -Dhuiyin.long=true} measures. */
final class DecoderSpeedTest {
    private static final List<Integer> TALK = List.of(0, 1, 2, 3, 4);

    private final Decoder decoder = new Decoder("10001", Set.of("10001", "10002"));
    private final Frames frames = Frames.recorded();

    @Test
    void decodingIsCheap() throws Exception {
        boolean isLong = Boolean.getBoolean("huiyin.long");
        int rounds = isLong ? 200_000 : 200;
        double best = 0;
        for (int run = 0; run < (isLong ? 5 : 1); run++) {
            best = Math.max(best, framesPerSecond(rounds));
        }
        if (isLong) {
            System.out.printf("onebot: %.0f frames a second decoded on one thread%n", best);
        }
        assertThat(best).isGreaterThan(isLong ? 20_000 : 100);
    }

    @Test
    void aSocketKeepsUp() throws Exception {
        int messages = Boolean.getBoolean("huiyin.long") ? 50_000 : 500;
        var hub = new Hub(10001);
        try (var rig = new Rig(Rig.reverse(hub)).start();
                var way = rig.dial(hub, "Universal")) {
            long from = System.nanoTime();
            for (int i = 0; i < messages; i++) {
                way.tell(hub.message(i, 20001, "停水了")
                        .put("group_id", 1000 + i % 50)
                        .toString());
            }
            Rig.soon().until(() -> rig.ear.offered() == messages);
            double seconds = (System.nanoTime() - from) / 1e9;
            if (Boolean.getBoolean("huiyin.long")) {
                System.out.printf("onebot: %.0f messages a second over one socket%n", messages / seconds);
            }
            assertThat(rig.ear.kept()).hasSize(messages);
        }
    }

    private double framesPerSecond(int rounds) throws Decoder.Unreadable {
        long from = System.nanoTime();
        int length = 0;
        for (int i = 0; i < rounds; i++) {
            for (int line : TALK) {
                length += ((Event.Heard) decoder.decode(frames.line(line)))
                        .message()
                        .text()
                        .length();
            }
        }
        assertThat(length).isPositive();
        return rounds * TALK.size() / ((System.nanoTime() - from) / 1e9);
    }
}
