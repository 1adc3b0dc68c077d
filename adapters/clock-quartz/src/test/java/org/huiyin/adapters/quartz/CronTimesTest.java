package org.huiyin.adapters.quartz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class CronTimesTest {
    private static final ZoneId TOWN = ZoneId.of("Asia/Shanghai");
    private static final Instant FRIDAY_AT_NINE = Instant.parse("2024-06-07T01:00:00Z");

    @Test
    void afterFridayMorningComesMondayMorningOnTheTownsClock() {
        var mornings = CronTimes.of("0 30 8 ? * MON-FRI", TOWN);
        assertThat(mornings.next(FRIDAY_AT_NINE)).contains(Instant.parse("2024-06-10T00:30:00Z"));
    }

    @Test
    void theMomentItselfIsNotAfterItself() {
        var hours = CronTimes.of("0 0 * * * ?", TOWN);
        assertThat(hours.next(FRIDAY_AT_NINE)).contains(FRIDAY_AT_NINE.plusSeconds(3600));
    }

    @Test
    void aYearThatIsOverHasNoNextMoment() {
        assertThat(CronTimes.of("0 0 8 1 1 ? 2020", TOWN).next(FRIDAY_AT_NINE)).isEmpty();
    }

    @Test
    void whatIsNoCronExpressionIsRefusedByName() {
        assertThatThrownBy(() -> CronTimes.of("every morning", TOWN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cron: every morning (expected:");
    }
}
