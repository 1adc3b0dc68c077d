package org.huiyin.app.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.app.doors.Threshold.direct;
import static org.huiyin.app.doors.Threshold.room;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.huiyin.binding.Binding;
import org.huiyin.delivery.Target;
import org.huiyin.grid.Role;
import org.huiyin.message.Sender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WhoIsWhoTest {
    private static final Target MEI = new Target.ToPerson("u-mei");
    private static final Target GROUP = new Target.ToGroup("g-mx1");

    private final Threshold door = new Threshold(List.of());

    WhoIsWhoTest() throws IOException {}

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void aNameMakesNobodyAMember() {
        var person = door.directory().person(new Sender(Threshold.PLATFORM, "x", "顾云"), "mx-1");
        assertThat(person.roles()).containsExactly(Role.RESIDENT);
        assertThat(person.id()).isEqualTo("wechaty:x");
        var impostor = door.directory().person(new Sender(Threshold.PLATFORM, "u-gu", ""), "mx-1");
        assertThat(impostor.roles()).containsExactly(Role.RESIDENT);
    }

    @Test
    void aCodeInPrivateBindsItsMemberOnce() {
        var code = door.code(MEI).text();
        assertThat(door.says(direct("two", "x1"), "x1", code.toLowerCase().replace("-", " ")))
                .isEqualTo("code: bound");
        assertThat(door.directory()
                        .person(new Sender(Threshold.PLATFORM, "x1", ""), "qs")
                        .id())
                .isEqualTo("u-mei");
        assertThat(door.directory().chat(MEI)).contains(direct("two", "x1"));
        assertThat(door.told()).containsExactly("binding.member > u-mei");

        assertThat(door.says(direct("one", "x2"), "x2", code)).isEqualTo("code: wrong");
        assertThat(door.directory()
                        .person(new Sender(Threshold.PLATFORM, "x2", ""), "qs")
                        .id())
                .isEqualTo("wechaty:x2");
    }

    @Test
    void aCodeExpires() {
        var code = door.code(MEI).text();
        door.later(Duration.ofDays(2));
        assertThat(door.says(direct("one", "x1"), "x1", code)).isEqualTo("code: wrong");
    }

    @Test
    void aCodeThatARoomHasReadIsVoid() {
        var code = door.code(MEI).text();
        assertThat(door.says(room("one", "r1"), "x1", code)).isEqualTo("code: read by a room");
        assertThat(door.says(direct("one", "x1"), "x1", code)).isEqualTo("code: wrong");
    }

    @Test
    void afterTooManyWrongCodesTheRightOneIsNotTakenForAnHour() {
        for (int i = 0; i < 5; i++) {
            assertThat(door.says(direct("one", "x1"), "x1", "HY-AAAAA-AAAAA-AAAA" + (char) ('A' + i)))
                    .isEqualTo("code: wrong");
        }
        var code = door.code(MEI).text();
        assertThat(door.says(direct("one", "x1"), "x1", code)).isEqualTo("code: too many wrong ones");
        assertThat(door.told()).filteredOn(t -> t.startsWith("binding.locked")).hasSize(1);
        door.later(Duration.ofMinutes(61));
        assertThat(door.says(direct("one", "x1"), "x1", code)).isEqualTo("code: bound");
    }

    @Test
    void codesAreNotWrittenDown() {
        var code = door.code(MEI).text();
        door.says(direct("one", "x1"), "x1", code);
        assertThat(door.heard().toString()).doesNotContain(code);
    }

    @Test
    void staffBindAGroupAndNobodyElseDoes() {
        var code = door.code(GROUP).text();
        assertThat(door.says(room("one", "r1"), "x1", code)).isEqualTo("code: of a group, not by staff");
        door.says(direct("one", "x1"), "x1", door.code(MEI).text());
        assertThat(door.says(room("one", "r1"), "x1", code)).isEqualTo("code: bound");
        assertThat(door.directory().group(room("one", "r1")))
                .hasValueSatisfying(g -> assertThat(g.id()).isEqualTo("g-mx1"));
        assertThat(door.words()).allSatisfy(words -> assertThat(words).isNotBlank());
    }

    @Test
    void aRoomIsHeardByOneAccountAndMovesWithItsItems() throws IOException {
        var bound = new Binding.OfGroup(room("one", "r1"), "g-mx1");
        var mei = new Binding.OfMember(Threshold.PLATFORM, "one", "x1", "u-mei");
        try (var town = new Threshold(List.of(bound, mei))) {
            var trouble = "梅溪村路灯坏了，请修一下";
            town.says(room("one", "r1"), "x9", trouble);
            assertThat(town.says(room("two", "r1"), "x9", trouble)).isEqualTo("no group is bound to this chat");
            assertThat(town.items()).isEqualTo(1);

            town.says(room("one", "r2"), "x1", town.code(GROUP).text());
            assertThat(town.directory().chat(GROUP)).contains(room("one", "r2"));
            assertThat(town.directory().group(room("one", "r1"))).isEmpty();
            town.says(room("one", "r2"), "x9", trouble);
            assertThat(town.items()).isEqualTo(1);
        }
    }

    @Test
    void whoStandsInIsInTheGroupBehindTheOneThatIsBoundToIt() throws IOException {
        var bound = new Binding.OfGroup(room("one", "r1"), "g-mx1");
        var others = new BoundDirectory.OtherWays(Map.of("g-mx1", List.of(room("two", "r1"))), Map.of());
        try (var town = new Threshold(List.of(bound), others)) {
            assertThat(town.directory().chats(GROUP)).containsExactly(room("one", "r1"), room("two", "r1"));
            assertThat(town.directory().chat(GROUP)).contains(room("one", "r1"));
            assertThat(town.directory().ears(room("two", "r1"))).containsExactly(room("one", "r1"), room("two", "r1"));
            assertThat(town.directory().group(room("two", "r1"))).isPresent();
            assertThat(town.directory().ears(room("one", "r2"))).isEmpty();
        }
    }

    @Test
    void aStrangerIsAnsweredByTheAccountTheyWroteTo() {
        door.says(direct("two", "x7"), "x7", "你好");
        assertThat(door.directory().chat(new Target.ToPerson("wechaty:x7"))).contains(direct("two", "x7"));
    }

    @Test
    void ofARoomNobodyBoundOnlyTheFactIsKept() {
        door.says(room("one", "r1"), "x1", "路灯坏了");
        var heard = door.heard().get(0);
        assertThat(heard.message().text()).isEmpty();
        assertThat(heard.person()).isEqualTo(Sender.NOBODY);
        assertThat(heard.message().sender().id()).isEqualTo(Sender.NOBODY);
    }
}
