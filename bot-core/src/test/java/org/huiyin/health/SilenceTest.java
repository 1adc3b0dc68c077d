package org.huiyin.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.huiyin.chat.Account;
import org.huiyin.chat.Account.State;
import org.junit.jupiter.api.Test;

class SilenceTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Silence SILENCE = new Silence(Duration.ofHours(2), 3, 10);
    private static final Health WELL =
            Health.of("onebot", new Account("1", State.CONNECTED, NOON.minus(Duration.ofDays(30)), ""));

    private final TreeMap<Instant, Integer> heard = new TreeMap<>();

    @Test
    void anHourInWhichThereIsAlwaysTalkAndNoneNowIsOdd() {
        talk(7, 12);
        talk(14, 30);
        talk(21, 10);
        assertThat(odd(WELL)).containsExactly(WELL);
    }

    @Test
    void oneQuietWeekAmongThemAndNobodyIsSuspected() {
        talk(7, 12);
        talk(14, 9);
        talk(21, 100);
        assertThat(odd(WELL)).isEmpty();
    }

    @Test
    void oneWordAndItHears() {
        talk(7, 100);
        talk(14, 100);
        talk(21, 100);
        talk(0, 1);
        assertThat(odd(WELL)).isEmpty();
    }

    @Test
    void withoutAPastNobodyIsCalledDeaf() {
        assertThat(odd(WELL)).isEmpty();
    }

    @Test
    void whoCameBackAnHourAgoIsNotJudgedByTwo() {
        talk(7, 100);
        talk(14, 100);
        talk(21, 100);
        var back = Health.of("onebot", new Account("1", State.CONNECTED, NOON.minus(Duration.ofHours(1)), ""));
        assertThat(odd(back)).isEmpty();
    }

    private void talk(int daysAgo, int messages) {
        heard.put(NOON.minus(Duration.ofDays(daysAgo)).minusSeconds(600), messages);
    }

    private List<Health> odd(Health health) {
        return SILENCE.odd(
                List.of(health),
                NOON,
                (from, until) -> List.of(new Traffic(
                        "onebot",
                        "1",
                        heard.subMap(from, until).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())));
    }
}
