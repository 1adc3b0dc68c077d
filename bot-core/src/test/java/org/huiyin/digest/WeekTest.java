package org.huiyin.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WeekTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void aWeekBeginsOnMondayByTheTownsClocks() {
        assertThat(Week.of(Instant.parse("2025-03-09T15:59:59Z"), ZONE).name()).isEqualTo("2025-W10");
        assertThat(Week.of(Instant.parse("2025-03-09T16:00:00Z"), ZONE).name()).isEqualTo("2025-W11");
    }

    @Test
    void theYearsFirstDaysMayBelongToTheLastWeekOfTheYearBefore() {
        var week = Week.of(Instant.parse("2027-01-02T04:00:00Z"), ZONE);

        assertThat(week.name()).isEqualTo("2026-W53");
        assertThat(week.number()).isEqualTo(53);
        assertThat(Week.named("2026-W53")).isEqualTo(week);
    }

    @Test
    void itIsGatheredInTheNextOne() {
        var week = Week.named("2025-W10");
        var friday = new DigestTime(DayOfWeek.FRIDAY, LocalTime.of(17, 0));

        assertThat(friday.of(week, ZONE)).isEqualTo(Instant.parse("2025-03-14T09:00:00Z"));
        assertThat(week.span(ZONE).until()).isEqualTo(Optional.of(Instant.parse("2025-03-09T16:00:00Z")));
    }
}
