package org.huiyin.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.huiyin.delivery.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BreakerTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Outcome SENT = new Outcome.Sent("1");
    private static final Outcome LOST = new Outcome.Unknown("no answer");
    private static final Breaker.Terms TERMS = new Breaker.Terms(3, Duration.ofSeconds(10), Duration.ofSeconds(60));

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @Test
    void itShutsAfterFailuresInARowAndLetsOneTryAfterThePause() {
        var breaker = failing(Breaker.open(TERMS), 3, NOON);

        assertThat(breaker.free(NOON.plusSeconds(9), 50)).isZero();
        assertThat(breaker.free(NOON.plusSeconds(10), 50)).isOne();
    }

    @Test
    void aTryThatFailsDoublesThePauseAndOneThatSucceedsEndsIt() {
        var trial = NOON.plusSeconds(10);
        var again = failing(Breaker.open(TERMS), 3, NOON).after(LOST, trial);

        assertThat(again.until()).contains(trial.plusSeconds(20));
        assertThat(again.after(SENT, trial.plusSeconds(20)).free(trial.plusSeconds(20), 50))
                .isEqualTo(50);
    }

    @Test
    void aRefusalIsAnAnswer() {
        var refused = failing(Breaker.open(TERMS), 2, NOON).after(new Outcome.Refused("400"), NOON);
        assertThat(failing(refused, 2, NOON).isShut(NOON)).isFalse();
    }

    /** Against a model that counts: whatever comes, it is shut after so many failures, and never for longer than said. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void itIsShutExactlyWhenTheModelSaysSo(long seed) {
        var random = new SplittableRandom(seed);
        var breaker = Breaker.open(TERMS);
        var now = NOON;
        int failures = 0;
        long pause = 10;
        var until = Instant.MIN;
        for (int i = 0; i < 200; i++) {
            now = now.plusSeconds(random.nextInt(0, 30));
            assertThat(breaker.isShut(now)).isEqualTo(now.isBefore(until));
            if (now.isBefore(until)) {
                continue;
            }
            boolean works = random.nextInt(3) == 0;
            breaker = breaker.after(works ? SENT : LOST, now);
            failures = works ? 0 : failures + 1;
            pause = works ? 10 : pause;
            if (failures >= 3) {
                until = now.plusSeconds(pause);
                pause = Math.min(60, pause * 2);
            }
        }
    }

    private static Breaker failing(Breaker breaker, int times, Instant at) {
        var after = breaker;
        for (int i = 0; i < times; i++) {
            after = after.after(LOST, at);
        }
        return after;
    }
}
