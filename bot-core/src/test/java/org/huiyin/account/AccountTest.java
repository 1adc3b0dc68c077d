package org.huiyin.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AccountTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private static Account holding(Set<Right> rights) {
        return Account.made("chen", rights, "qh", Optional.empty(), "hash");
    }

    @Test
    void theThreeAdministratorsAreThreePeople() {
        assertThatThrownBy(() -> holding(Set.of(Right.SECURITY, Right.AUDIT)))
                .hasMessageContaining("an administrator's right alone");
        assertThatThrownBy(() -> holding(Set.of(Right.SYSTEM, Right.COMMAND))).hasMessageContaining("account chen");
        assertThat(holding(Set.of(Right.LEADER, Right.COMMAND)).rights()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Chen", "a b", "-a", "../x", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void aNameIsShortAndPlain(String name) {
        assertThat(Account.isName(name)).isFalse();
    }

    @Test
    void fiveWrongTriesLockItForAQuarterOfAnHour() {
        var tries = Tries.none();
        for (int miss = 0; miss < Tries.MOST; miss++) {
            assertThat(tries.isLocked(NOW)).isFalse();
            tries = tries.missed(NOW);
        }

        assertThat(holding(Set.of()).with(tries).isOpen(NOW)).isFalse();
        assertThat(tries.isLocked(NOW.plus(Tries.LOCKED).minusMillis(1))).isTrue();
        assertThat(tries.isLocked(NOW.plus(Tries.LOCKED))).isFalse();
    }

    @Test
    void aSignInEndsAfterADayAtWorkOrAnIdleHour() {
        var signIn = new SignIn("mark", "chen", NOW, NOW.plusSeconds(7 * 3600));

        assertThat(signIn.isOver(NOW.plusSeconds(7 * 3600 + 3599))).isFalse();
        assertThat(signIn.isOver(NOW.plusSeconds(8 * 3600))).isTrue();
        assertThat(new SignIn("mark", "chen", NOW, NOW).isOver(NOW.plusSeconds(3600)))
                .isTrue();
    }
}
