package org.huiyin.app.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.app.doors.Threshold.NOON;
import static org.huiyin.app.doors.Threshold.room;

import java.io.IOException;
import java.util.List;
import org.huiyin.binding.Binding;
import org.huiyin.chat.Happening;
import org.huiyin.message.Chat;
import org.huiyin.message.Sender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConsentTest {
    private static final Chat ROOM = room("one", "r1");
    private static final String OUT = "不采集我";
    private static final String IN = "可以采集我";
    private static final String TROUBLE = "梅溪村路灯坏了，请修一下";
    private static final String CRY = "救命！有人掉河里了";

    private final Threshold door = new Threshold(List.of(
            new Binding.OfGroup(ROOM, "g-mx1"),
            new Binding.OfGroup(room("one", "r9"), "g-cmd"),
            new Binding.OfMember(Threshold.PLATFORM, "one", "x1", "u-mei")));

    ConsentTest() throws IOException {}

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void whoOptsOutIsNotKeptUntilTheyTakeItBack() {
        door.says(ROOM, "x5", OUT);
        assertThat(door.told()).containsExactly("consent.out > g-mx1");

        door.says(ROOM, "x5", TROUBLE);
        var tick = door.heard().get(1);
        assertThat(tick.message().text()).isEmpty();
        assertThat(tick.message().sender()).isEqualTo(new Sender(Threshold.PLATFORM, Sender.NOBODY, ""));
        assertThat(door.items()).isZero();

        door.says(ROOM, "x5", IN);
        door.says(ROOM, "x5", TROUBLE);
        assertThat(door.items()).isEqualTo(1);
    }

    @Test
    void aCryForHelpIsHeardWhoeverUttersIt() {
        door.says(ROOM, "x5", OUT);
        door.says(ROOM, "x5", CRY);
        assertThat(door.items()).isEqualTo(1);
        door.says(ROOM, "x5", "在村东头桥下");
        assertThat(door.heard().get(2).message().text()).isNotEmpty();
    }

    @Test
    void othersAreKeptAsBefore() {
        door.says(ROOM, "x5", OUT);
        door.says(ROOM, "x6", TROUBLE);
        assertThat(door.items()).isEqualTo(1);
    }

    @Test
    void whatStaffSayIsTheirWork() {
        door.says(ROOM, "x1", OUT);
        assertThat(door.told()).containsExactly("consent.staff > g-mx1");
    }

    @Test
    void aGroupIsToldOnceWhoRunsTheBot() {
        door.happens(new Happening.Entered(ROOM, NOON));
        door.happens(new Happening.Entered(ROOM, NOON.plusSeconds(90)));
        assertThat(door.told()).containsExactly("door.hello > g-mx1");
        assertThat(door.words().get(0)).contains("Town").contains("12345").contains(OUT);
    }

    @Test
    void theCommandRoomHearsOnceWhatHappensToAGroup() {
        var who = List.of(new Sender(Threshold.PLATFORM, "x1", ""), new Sender(Threshold.PLATFORM, "x5", ""));
        for (int i = 0; i < 2; i++) {
            door.happens(new Happening.Removed(ROOM, NOON));
            door.happens(new Happening.Renamed(ROOM, NOON, "N"));
            door.happens(new Happening.Left(ROOM, NOON, who));
            door.happens(new Happening.Left(ROOM, NOON.plusSeconds(5), who.subList(1, 2)));
            door.happens(new Happening.Entered(room("one", "r5"), NOON));
        }
        assertThat(door.told())
                .containsExactlyInAnyOrder(
                        "door.removed > g-cmd", "door.renamed > g-cmd", "door.left > g-cmd", "door.unbound > g-cmd");
        assertThat(door.words()).allSatisfy(words -> assertThat(words).isNotBlank());
    }
}
