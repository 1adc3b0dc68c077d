package org.huiyin.adapters.onebot;

import java.util.List;
import java.util.Set;

/** Measures how many frames a second are understood on one thread: {@code DecoderSpeed ROUNDS}, the best of five runs. */
final class DecoderSpeed {
    private static final List<Integer> TALK = List.of(0, 1, 2, 3, 4);
    private static final int RUNS = 5;

    private final Decoder decoder = new Decoder("10001", Set.of("10001", "10002"));
    private final Frames frames = Frames.recorded();

    public static void main(String[] args) throws Decoder.Unreadable {
        int rounds = Integer.parseInt(args[0]);
        double best = 0;
        for (int run = 0; run < RUNS; run++) {
            best = Math.max(best, new DecoderSpeed().framesPerSecond(rounds));
        }
        System.out.printf("%,.0f frames a second%n", best);
    }

    private double framesPerSecond(int rounds) throws Decoder.Unreadable {
        long from = System.nanoTime();
        long length = 0;
        for (int i = 0; i < rounds; i++) {
            for (int line : TALK) {
                length += ((Event.Heard) decoder.decode(frames.line(line)))
                        .message()
                        .text()
                        .length();
            }
        }
        if (length == 0) {
            throw new IllegalStateException("frames: without words (expected: talk)");
        }
        return rounds * TALK.size() / ((System.nanoTime() - from) / 1e9);
    }
}
