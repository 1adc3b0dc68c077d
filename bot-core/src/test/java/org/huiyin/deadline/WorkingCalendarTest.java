package org.huiyin.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working time around a holiday that is worked off on a Sunday: 1 to 3 May off, 27 April worked, in 2025. */
class WorkingCalendarTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            List.of(
                    new WorkingCalendar.Hours(LocalTime.of(8, 30), LocalTime.of(12, 0)),
                    new WorkingCalendar.Hours(LocalTime.of(13, 30), LocalTime.of(17, 30))),
            Set.of(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 2)),
            Set.of(LocalDate.of(2025, 4, 27)),
            2025);

    @ParameterizedTest(name = "{0} + {1} working hours = {2}")
    @CsvSource({
        "2025-04-25T09:00, 1, 2025-04-25T10:00",
        "2025-04-25T11:30, 1, 2025-04-25T14:00", // over noon
        "2025-04-25T12:30, 1, 2025-04-25T14:30", // asked at noon
        "2025-04-25T17:00, 1, 2025-04-27T09:00", // Friday evening to a Sunday that is worked
        "2025-04-26T10:00, 4, 2025-04-27T14:00", // Saturday
        "2025-04-30T17:00, 2, 2025-05-05T10:00", // over the holiday and the weekend behind it
        "2025-04-25T20:00, 15, 2025-04-28T17:30" // two whole days, to the last minute of the second
    })
    void hoursCountOnlyWhileOfficesAreOpen(LocalDateTime from, int hours, LocalDateTime until) {
        assertThat(CALENDAR.after(at(from), new Length.WorkingHours(hours), ZONE))
                .isEqualTo(at(until));
    }

    @ParameterizedTest(name = "{0} + {1} working days = {2}")
    @CsvSource({
        "2025-04-24T16:00, 1, 2025-04-25T16:00",
        "2025-04-25T16:00, 1, 2025-04-27T16:00",
        "2025-04-30T16:00, 1, 2025-05-05T16:00",
        "2025-04-26T16:00, 1, 2025-04-28T08:30" // what begins on a day off begins with the next working day
    })
    void daysKeepTheTimeOfDay(LocalDateTime from, int days, LocalDateTime until) {
        assertThat(CALENDAR.after(at(from), new Length.WorkingDays(days), ZONE)).isEqualTo(at(until));
    }

    @Test
    void theClockRunsThroughNightAndHoliday() {
        var from = at(LocalDateTime.of(2025, 4, 30, 23, 0));
        assertThat(CALENDAR.after(from, new Length.Clock(Duration.ofHours(24)), ZONE))
                .isEqualTo(from.plusSeconds(24 * 3600));
    }

    /** Counted minute by minute, by somebody who knows only which minutes are worked. */
    @Test
    void hoursAgreeWithACountOfMinutes() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var from = LocalDateTime.of(2025, 4, 24, 0, 0).plusMinutes(random.nextInt(14 * 24 * 60));
            int hours = 1 + random.nextInt(30);
            assertThat(CALENDAR.after(at(from), new Length.WorkingHours(hours), ZONE))
                    .as("%s + %s", from, hours)
                    .isEqualTo(at(counted(from, hours)));
        }
    }

    private static LocalDateTime counted(LocalDateTime from, int hours) {
        int left = hours * 60;
        var minute = from;
        while (left > 0) {
            if (isWorked(minute)) {
                left--;
            }
            minute = minute.plusMinutes(1);
        }
        return minute;
    }

    private static boolean isWorked(LocalDateTime minute) {
        var time = minute.toLocalTime();
        return CALENDAR.isWorked(minute.toLocalDate())
                && CALENDAR.hours().stream().anyMatch(h -> !time.isBefore(h.from()) && time.isBefore(h.to()));
    }

    @Test
    void beyondTheLastYearItSaysThatItDoesNotKnow() {
        assertThat(CALENDAR.knows(LocalDate.of(2025, 12, 31))).isTrue();
        assertThat(CALENDAR.knows(LocalDate.of(2026, 1, 1))).isFalse();
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }
}
