package org.huiyin.adapters.onebot.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.huiyin.chat.Account;
import org.huiyin.chat.Account.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class HealthTest {
    private static final Instant NOON = Instant.parse("2026-05-01T04:00:00Z");

    private Instant now = NOON;
    private final Health health = new Health("10001", () -> now);

    @BeforeEach
    void connect() {
        health.fresh();
        health.linked(State.CONNECTED, "");
    }

    private void beats(boolean online, boolean good) {
        health.beat(online, good, Optional.of(Duration.ofSeconds(5)));
    }

    private void passes(int seconds) {
        now = now.plusSeconds(seconds);
    }

    @Test
    void withoutAnyHeartbeatNothingIsMissed() {
        passes(3600);
        assertThat(health.account(Optional.empty())).isEqualTo(new Account("10001", State.CONNECTED, NOON, ""));
    }

    @Test
    void threeHeartbeatsThatDoNotComeAreTooMany() {
        beats(true, true);
        passes(15);
        assertThat(health.account(Optional.empty()).state()).isEqualTo(State.CONNECTED);
        passes(1);
        assertThat(health.account(Optional.empty()).state()).isEqualTo(State.DEAF);
        assertThat(health.account(Optional.empty()).since()).isEqualTo(NOON.plusSeconds(15));
        beats(true, true);
        assertThat(health.account(Optional.empty()).state()).isEqualTo(State.CONNECTED);
    }

    @Test
    void whatWasAskedForDoesNotStandForAHeartbeat() {
        beats(true, true);
        passes(16);
        health.beat(true, true, Optional.empty());
        assertThat(health.account(Optional.empty()).state()).isEqualTo(State.DEAF);
    }

    @Test
    void anAccountThatIsNotSignedInIsFrozenSinceThen() {
        passes(60);
        beats(false, false);
        passes(5);
        beats(false, false);
        assertThat(health.account(Optional.empty()).state()).isEqualTo(State.FROZEN);
        assertThat(health.account(Optional.empty()).since()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void aProgramThatIsNotWellIsLimited() {
        beats(true, false);
        assertThat(health.account(Optional.empty()).state()).isEqualTo(State.LIMITED);
    }

    @Test
    void aNewConnectionForgetsWhatTheOldOneTold() {
        beats(false, false);
        health.fresh();
        passes(3600);
        assertThat(health.account(Optional.empty()).state()).isEqualTo(State.CONNECTED);
    }

    @Test
    void whileNothingIsReadItIsDeaf() {
        assertThat(health.account(Optional.of(NOON)).state()).isEqualTo(State.DEAF);
    }

    @Test
    void withoutALineItIsConnecting() {
        beats(false, false);
        health.linked(State.CONNECTING, "broke");
        assertThat(health.account(Optional.empty()).why()).isEqualTo("broke");
    }
}
