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
    private static final String TROUBLE = "\u6885\u6eaa\u6751\u8def\u706f\u574f\u4e86\uff0c\u8bf7\u4fee\u4e00\u4e0b";
    private static final String ANOTHER = "\u95e8\u53e3\u7684\u6c34\u7ba1\u6f0f\u6c34\u4e86";
    private static final String DONE = " \u529e\u7ed3\uff0c\u706f\u6ce1\u6362\u597d\u4e86";
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
            later.says(Threshold.room("one", "r1"), "x8", ANOTHER + "\uff0c\u5730\u4e0a\u5168\u662f\u6c34");
            later.says(Threshold.room("one", "r1"), "x7", "\u8def\u706f\u574f\u4e86\uff0c\u8bf7\u4fee\u4e00\u4e0b");
            assertThat(later.all())
                    .extracting(item -> item.subject().grid())
                    .contains("mx")
                    .endsWith("mx-1");
        }
    }
}
