package org.huiyin.circumstance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.grid.Group;
import org.junit.jupiter.api.Test;

/** Who stands in for whom, who is on duty, where nothing is said. */
class CircumstancesTest {
    private static final Group NEIGHBOURS = new Group("g-1", "neighbours", "dq-1", Group.Purpose.RESIDENTS);
    private static final Group ROOM = new Group("g-cmd", "room", "dq", Group.Purpose.COMMAND);

    @Test
    void theStandInOfAStandInWhoIsAwayTooStandsIn() {
        var holds = holding(away("a", "b"), away("b", "c"));

        assertThat(holds.standIn("a")).contains("c");
    }

    @Test
    void twoWhoStandInForEachOtherLeaveNobody() {
        assertThat(holding(away("a", "b"), away("b", "a")).standIn("a")).isEmpty();
    }

    @Test
    void whoIsAwayIsOnDutyNowhere() {
        var holds = holding(
                new Circumstance.OnDuty("a", "dq-1"),
                new Circumstance.OnDuty("b", "dq-1"),
                new Circumstance.Away("a", Optional.empty()));

        assertThat(holds.onDuty("dq-1")).containsExactly("b");
        assertThat(holds.onDuty("dq")).isEmpty();
    }

    @Test
    void theCommandRoomIsNeverKeptInTheDark() {
        var everywhere = holding(new Circumstance.Quiet(Circumstance.EVERYWHERE));

        assertThat(everywhere.isSilent(Optional.of(NEIGHBOURS))).isTrue();
        assertThat(everywhere.isSilent(Optional.empty())).isTrue();
        assertThat(everywhere.isSilent(Optional.of(ROOM))).isFalse();
    }

    @Test
    void oneQuietGroupLeavesTheOthersAndPrivateTalkAlone() {
        var holds = holding(new Circumstance.Quiet("g-1"));

        assertThat(holds.isSilent(Optional.of(NEIGHBOURS))).isTrue();
        assertThat(holds.isSilent(Optional.of(new Group("g-2", "others", "dq-2", Group.Purpose.RESIDENTS))))
                .isFalse();
        assertThat(holds.isSilent(Optional.empty())).isFalse();
    }

    private static Circumstance away(String person, String standIn) {
        return new Circumstance.Away(person, Optional.of(standIn));
    }

    private static Circumstances holding(Circumstance... all) {
        return new Circumstances(
                Stream.of(all)
                        .map(what -> new Held(what, "room", Instant.EPOCH, Optional.empty()))
                        .toList(),
                List.of());
    }
}
