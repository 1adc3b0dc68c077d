package org.huiyin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import org.huiyin.burden.AskLimits;
import org.huiyin.chat.DoorLimits;
import org.huiyin.digest.DigestTime;
import org.huiyin.health.AccountLimits;
import org.huiyin.media.PrintLimits;
import org.junit.jupiter.api.Test;

/** When people sleep. */
class LimitsTest {
    private static final LocalTime TEN = LocalTime.of(22, 0);
    private static final LocalTime SEVEN = LocalTime.of(7, 0);

    @Test
    void aNightAcrossMidnightBeginsOnTheMinuteAndEndsBeforeIt() {
        var limits = night(TEN, SEVEN);

        assertThat(limits.isNight(TEN.minusNanos(1))).isFalse();
        assertThat(limits.isNight(TEN)).isTrue();
        assertThat(limits.isNight(LocalTime.MIDNIGHT)).isTrue();
        assertThat(limits.isNight(SEVEN.minusNanos(1))).isTrue();
        assertThat(limits.isNight(SEVEN)).isFalse();
        assertThat(limits.isNight(LocalTime.NOON)).isFalse();
    }

    @Test
    void aNightAfterMidnightIsOnlyThat() {
        var limits = night(LocalTime.of(1, 0), LocalTime.of(5, 0));

        assertThat(limits.isNight(LocalTime.of(0, 59))).isFalse();
        assertThat(limits.isNight(LocalTime.of(1, 0))).isTrue();
        assertThat(limits.isNight(LocalTime.of(4, 59))).isTrue();
        assertThat(limits.isNight(LocalTime.of(5, 0))).isFalse();
        assertThat(limits.isNight(LocalTime.of(23, 0))).isFalse();
    }

    @Test
    void aNightOfNoLengthNeverIs() {
        var limits = night(TEN, TEN);

        assertThat(limits.isNight(TEN)).isFalse();
        assertThat(limits.isNight(LocalTime.MIDNIGHT)).isFalse();
    }

    private static Limits night(LocalTime from, LocalTime to) {
        var hour = Duration.ofHours(1);
        return new Limits(
                hour,
                hour,
                hour,
                hour,
                hour,
                hour,
                hour,
                hour,
                hour,
                hour,
                hour,
                hour,
                hour,
                hour,
                from,
                to,
                0.6,
                0.3,
                0.6,
                0.2,
                10,
                hour,
                Duration.ofDays(1),
                5,
                from,
                AskLimits.none(),
                new PrintLimits(1, hour, hour),
                from,
                new DigestTime(DayOfWeek.MONDAY, LocalTime.NOON),
                new DoorLimits(Duration.ofMinutes(5), Duration.ofDays(5), 6, 300, 60),
                AccountLimits.none());
    }
}
