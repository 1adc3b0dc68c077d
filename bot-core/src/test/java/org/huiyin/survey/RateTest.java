package org.huiyin.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** How far off a rate may be: values of Wilson's interval as tables have them. */
class RateTest {

    @Test
    void theIntervalIsWilsons() {
        interval(new Rate(8, 10), 0.4902, 0.9433);
        interval(new Rate(5, 10), 0.2366, 0.7634);
        interval(new Rate(55, 60), 0.8193, 0.9639);
        interval(new Rate(1, 29), 0.0061, 0.1718);
    }

    @Test
    void noneAndAllLeaveRoom() {
        interval(new Rate(0, 10), 0, 0.2775);
        interval(new Rate(10, 10), 0.7225, 1);
    }

    @Test
    void whereNobodyAnsweredAnythingMayBe() {
        interval(new Rate(0, 0), 0, 1);
        assertThat(new Rate(0, 0).share()).isZero();
    }

    @Test
    void moreThanAllIsRefused() {
        assertThatThrownBy(() -> new Rate(3, 2)).hasMessage("rate: 3 of 2 (expected: 0 to 2)");
    }

    private static void interval(Rate rate, double low, double high) {
        assertThat(rate.low()).isCloseTo(low, within(0.00005));
        assertThat(rate.high()).isCloseTo(high, within(0.00005));
    }
}
