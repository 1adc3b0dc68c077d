package org.huiyin.app.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.huiyin.binding.Binding;
import org.huiyin.delivery.Target;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A group moves to another room, or to another grid: what was reported before keeps its history and is answered. */
final class ReboundTest {
    private static final String TROUBLE = "梅溪村路灯坏了，请修一下";
    private static final String ANOTHER = "门口的水管漏水了";
    private static final String DONE = " 办结，灯泡换好了";
    private static final Target GROUP = new Target.ToGroup("g-mx1");

    private final Threshold town = new Threshold(List.of(
            new Binding.OfGroup(Threshold.room("one", "r1"), "g-mx1"),
            new Binding.OfMember(Threshold.PLATFORM, "one", "x1", "u-mei")));

    ReboundTest() throws IOException {}

    @AfterEach
    void close() {
        town.close();
    }

    private Item item() {
        return town.all().get(0);
    }

    @Test
    void whatWasReportedInTheOldRoomIsAnsweredInTheNew() {
        town.says(Threshold.room("one", "r1"), "x9", TROUBLE);
        var before = town.history(item());

        town.says(Threshold.room("one", "r2"), "x1", town.code(GROUP).text());
        town.says(Threshold.direct("one", "x1"), "x1", item().code() + DONE);

        assertThat(town.history(item()))
                .startsWith(before.toArray(ItemEvent[]::new))
                .hasSizeGreaterThan(before.size());
        assertThat(town.told()).contains("item.done > g-mx1");
        assertThat(town.directory().chats(GROUP)).containsExactly(Threshold.room("one", "r2"));
    }

    @Test
    void anotherGridOfTheGroupMovesOnlyWhatIsNew() throws IOException {
        town.says(Threshold.room("one", "r1"), "x9", ANOTHER);

        try (var later = town.where("g-mx1", "mx")) {
            later.says(Threshold.room("one", "r1"), "x8", ANOTHER + "，地上全是水");
            later.says(Threshold.room("one", "r1"), "x7", "路灯坏了，请修一下");
            assertThat(later.all())
                    .extracting(item -> item.subject().grid())
                    .contains("mx")
                    .endsWith("mx-1");
        }
    }
}
