package org.huiyin.burden;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiyin.delivery.Outgoing.Lane;
import org.huiyin.delivery.Sayings.Told;
import org.junit.jupiter.api.Test;

/** How much was asked of whom, by the town's own days and weeks. */
class BurdenTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** A Wednesday noon. */
    private static final Instant NOW = Instant.parse("2025-03-05T04:00:00Z");

    private static final Asks ASKS = new Asks(Map.of("item.assigned", AskKind.CLAIM, "item.late", AskKind.REMINDER));

    private final List<Told> told = new ArrayList<>();

    private Burden burden(int day, int week) {
        return Burden.of(told, ASKS, new AskLimits(day, week), NOW, ZONE);
    }

    private void told(String phrase, String at) {
        told.add(new Told("miao", phrase, Instant.parse(at)));
    }

    @Test
    void todayBeginsAtMidnightAndTheWeekOnMonday() {
        told("item.late", "2025-03-02T15:59:59Z"); // Sunday, a second before midnight
        told("item.late", "2025-03-02T16:00:00Z"); // Monday
        told("item.late", "2025-03-04T15:59:59Z"); // yesterday
        told("item.late", "2025-03-04T16:00:00Z"); // today
        told("item.late", "2025-03-05T23:00:00Z"); // waits for tomorrow morning

        assertThat(burden(9, 9).today("miao")).isEqualTo(1);
        assertThat(burden(9, 9).week("miao")).isEqualTo(4);
        assertThat(Burden.since(NOW, ZONE)).isEqualTo(Instant.parse("2025-03-02T16:00:00Z"));
    }

    @Test
    void whatOnlyTellsDoesNotCount() {
        told("item.withdrawn.handler", "2025-03-05T03:00:00Z");

        assertThat(burden(9, 9).week("miao")).isZero();
        assertThat(burden(9, 9).people()).isEmpty();
    }

    @Test
    void routineWaitsOnceTheLimitIsReachedAndNothingElseDoes() {
        told("item.assigned", "2025-03-05T02:00:00Z");
        told("item.late", "2025-03-05T03:00:00Z");
        var full = burden(2, 9);

        assertThat(full.allows("miao", Lane.ROUTINE)).isFalse();
        assertThat(full.allows("miao", Lane.ANSWER)).isTrue();
        assertThat(full.allows("miao", Lane.EMERGENCY)).isTrue();
        assertThat(full.allows("gu", Lane.ROUTINE)).isTrue();
        assertThat(burden(3, 9).allows("miao", Lane.ROUTINE)).isTrue();
    }

    @Test
    void aWeekMayBeFullBeforeADayIs() {
        told("item.assigned", "2025-03-03T02:00:00Z");
        told("item.late", "2025-03-04T03:00:00Z");

        assertThat(burden(2, 2).allows("miao", Lane.ROUTINE)).isFalse();
        assertThat(burden(2, 2).of(List.of("miao"))).isEqualTo(Map.of(AskKind.CLAIM, 1, AskKind.REMINDER, 1));
    }
}
