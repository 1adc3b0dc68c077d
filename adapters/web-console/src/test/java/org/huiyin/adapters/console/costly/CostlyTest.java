package org.huiyin.adapters.console.costly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** Numbers from 100 on are costly, and kept for a minute. */
final class CostlyTest {
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private final Queue<Integer> answers = new ArrayDeque<>();
    private final Queue<Runnable> beside = new ArrayDeque<>();
    private final Costly<Integer> costly =
            new Costly<>(() -> now, Duration.ofMinutes(1), number -> number >= 100, beside::add);

    private int ask(String key) {
        return costly.of(key, answers::remove);
    }

    @Test
    void whatIsSoonKnownIsAskedForEachTime() {
        answers.addAll(List.of(1, 2));

        assertThat(List.of(ask("a"), ask("a"))).containsExactly(1, 2);
    }

    @Test
    void whatIsCostlyIsKeptForAWhileAndByItsKey() {
        answers.addAll(List.of(100, 300, 200));

        assertThat(List.of(ask("a"), ask("a"), ask("b"))).containsExactly(100, 100, 300);
        now = now.plusSeconds(600);
        assertThat(ask("a")).isEqualTo(200);
        assertThat(beside).isEmpty();
    }

    @Test
    void whatIsSomewhatOldIsFoundOutAnewOnceAndNobodyWaits() {
        answers.addAll(List.of(100, 200));
        ask("a");
        now = now.plusSeconds(60);

        assertThat(List.of(ask("a"), ask("a"))).containsExactly(100, 100);
        assertThat(beside).hasSize(1);
        beside.remove().run();
        assertThat(ask("a")).isEqualTo(200);
        assertThat(beside).isEmpty();
    }

    @Test
    void whatCannotBeFoundOutAnewIsTriedAgain() {
        answers.add(100);
        ask("a");
        now = now.plusSeconds(60);
        ask("a");
        assertThatThrownBy(beside.remove()::run).isInstanceOf(NoSuchElementException.class);
        answers.add(200);

        assertThat(ask("a")).isEqualTo(100);
        beside.remove().run();
        assertThat(ask("a")).isEqualTo(200);
    }

    @Test
    void whatIsCostlyNoMoreIsKeptNoMore() {
        answers.addAll(List.of(100, 1, 2));
        ask("a");
        now = now.plusSeconds(60);
        ask("a");
        beside.remove().run();

        assertThat(ask("a")).isEqualTo(2);
    }
}
