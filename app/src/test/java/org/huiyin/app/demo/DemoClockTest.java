package org.huiyin.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.huiyin.app.replay.VirtualClock;
import org.junit.jupiter.api.Test;

class DemoClockTest {
    private static final Instant NOON = Instant.parse("2024-06-03T04:00:00Z");
    private static final ZoneId TOWN = ZoneId.of("Asia/Shanghai");

    private final VirtualClock real = new VirtualClock(NOON);
    private final DemoClock clock = new DemoClock(real);

    @Test
    void itRunsOnFromWhereItWasMoved() {
        clock.forwardTo(NOON.plusSeconds(3600));
        real.forwardTo(NOON.plusSeconds(5));
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(3605));
    }

    @Test
    void itNeverGoesBack() {
        clock.forwardTo(NOON.plusSeconds(60));
        clock.forwardTo(NOON);
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void aStoryOfTheEveningBeginsTheSameEvening() {
        var told = Retelling.after(NOON, Instant.parse("2020-01-01T12:30:00Z"), TOWN);
        assertThat(Instant.parse("2020-01-01T12:30:00Z").plus(told.shift()))
                .isEqualTo(Instant.parse("2024-06-03T12:30:00Z"));
    }

    @Test
    void aStoryOfTheMorningBeginsTheNextMorning() {
        var told = Retelling.after(NOON, Instant.parse("2020-01-01T00:30:00Z"), TOWN);
        assertThat(Duration.between(NOON, Instant.parse("2020-01-01T00:30:00Z").plus(told.shift())))
                .isEqualTo(Duration.ofHours(20).plusMinutes(30));
    }
}
