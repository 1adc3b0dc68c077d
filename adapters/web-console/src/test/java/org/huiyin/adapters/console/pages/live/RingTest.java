package org.huiyin.adapters.console.pages.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.huiyin.line.Beat;
import org.junit.jupiter.api.Test;

final class RingTest {
    private final Ring ring = new Ring("run", 3);

    private static Beat about(String... subjects) {
        return new Beat.About(Set.of(subjects));
    }

    @Test
    void whoComesBackHearsWhatTheyMissedAndNothingElse() {
        ring.add(about("A1000C"));
        var id = ring.id();
        ring.add(about("A1001E"));
        ring.add(about("A1002G", "A1001E"));

        assertThat(ring.since(Optional.of(id))).isEqualTo(about("A1001E", "A1002G"));
        assertThat(ring.since(Optional.of(ring.id()))).isEqualTo(about());
    }

    @Test
    void whoWasAwayTooLongLooksAtEverything() {
        var id = ring.id();
        for (int i = 0; i < 4; i++) {
            ring.add(about("A100" + i));
        }

        assertThat(ring.since(Optional.of(id))).isEqualTo(new Beat.Anything());
    }

    @Test
    void whoNeverCameOrCameToAnotherRunLooksAtEverything() {
        ring.add(about("A1000C"));

        assertThat(ring.since(Optional.empty())).isEqualTo(new Beat.Anything());
        for (String id : new String[] {"other-1", "run-2", "run--1", "run-x", "run-", "run-99999999999999999999"}) {
            assertThat(ring.since(Optional.of(id))).as(id).isEqualTo(new Beat.Anything());
        }
    }
}
