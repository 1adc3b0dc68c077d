package org.huiyin.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.huiyin.chat.Account;
import org.huiyin.chat.Account.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VigilTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Duration SETTLE = Duration.ofMinutes(2);

    private final Watched account = new Watched();

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @Test
    void aShortBreakIsNobodysBusiness() {
        account.is(State.CONNECTING, 60);
        account.is(State.CONNECTED, 600);
        assertThat(account.told).isEmpty();
    }

    @Test
    void aBreakThatLastsIsToldOnceAndSoIsItsEnd() {
        account.is(State.CONNECTING, 600);
        account.is(State.CONNECTED, 600);
        assertThat(account.told).containsExactly(Condition.DISCONNECTED, Condition.CONNECTED);
    }

    @Test
    void whatComesAndGoesIsOneTrouble() {
        for (int i = 0; i < 50; i++) {
            account.is(State.CONNECTING, 30);
            account.is(State.CONNECTED, 30);
        }
        assertThat(account.told).containsExactly(Condition.DISCONNECTED);
        account.is(State.CONNECTED, 600);
        assertThat(account.told).containsExactly(Condition.DISCONNECTED, Condition.CONNECTED);
    }

    @Test
    void aFrozenAccountIsToldAtOnce() {
        account.is(State.FROZEN, 10);
        assertThat(account.told).containsExactly(Condition.FROZEN);
    }

    @Test
    void troubleThatGrowsWorseIsToldAgain() {
        account.is(State.DEAF, 300);
        account.is(State.FROZEN, 300);
        assertThat(account.told).containsExactly(Condition.DEAF, Condition.FROZEN);
    }

    /** Whatever an account does: no end without a beginning, nothing twice in one trouble, and never news of a blink. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingIsToldTwice(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 300; i++) {
            var state = State.values()[random.nextInt(State.values().length)];
            account.is(random.nextBoolean() ? State.CONNECTED : state, random.nextInt(1, 40) * 10);
        }
        var open = new HashSet<Condition>();
        for (Condition told : account.told) {
            if (told == Condition.CONNECTED) {
                assertThat(open).as("seed %d", seed).isNotEmpty();
                open.clear();
            } else {
                assertThat(open.add(told)).as("%s once, seed %d", told, seed).isTrue();
            }
        }
    }

    /** An account looked at every ten seconds. */
    private static final class Watched {
        private final List<Condition> told = new ArrayList<>();
        private Instant now = NOON;
        private State state = State.CONNECTED;
        private Instant since = NOON;
        private Vigil vigil = Vigil.begin(Health.of("onebot", seen()));

        void is(State next, int seconds) {
            since = next == state ? since : now;
            state = next;
            for (int i = 0; i < seconds; i += 10) {
                var looked = vigil.look(Health.of("onebot", seen()), now, SETTLE);
                vigil = looked.vigil();
                looked.news().map(Health::condition).ifPresent(told::add);
                now = now.plusSeconds(10);
            }
        }

        private Account seen() {
            return new Account("1", state, since, "");
        }
    }
}
