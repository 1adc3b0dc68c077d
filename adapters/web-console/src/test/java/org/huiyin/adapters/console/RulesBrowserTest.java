package org.huiyin.adapters.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules in a real browser: a deadline is changed, refused, tried and taken back. */
final class RulesBrowserTest {
    private static final String LAMP = "3组门口的路灯坏了，麻烦修一下";
    private static Chromium chromium;

    @TempDir
    private Path own;

    private CommandRoom room;
    private Page page;

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void quit() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() throws Exception {
        room = new CommandRoom(new Gate.Open(), Optional.of(own));
        page = chromium.window(1280, 900, ColorScheme.LIGHT);
        chromium.complaints().clear();
    }

    @AfterEach
    void close() {
        chromium.closeWindows();
        room.close();
    }

    private void go(String path) {
        page.navigate(room.address().resolve(path).toString());
    }

    private void done(String length) {
        go("/console/rules/files/deadlines~deadlines.yml?entry=deadlines.normal");
        page.fill("[name='v.deadlines.normal.done']", length);
        page.click("[id='rule-deadlines.normal'] >> text=检查并生效");
    }

    private String due(String code) {
        var item = room.store.look(looks -> looks.items().item(code)).orElseThrow();
        return DateTimeFormatter.ofPattern("HH:mm")
                .format(item.clock().due().orElseThrow().atZone(ZoneId.of("Asia/Shanghai")));
    }

    @Test
    void aDeadlineChangedInTheFormIsTheNextItemsAndCanBeTakenBack() {
        done("PT90H");
        page.waitForSelector("text=已生效");
        // Said at 9:01 on the town's clocks.
        assertThat(due(room.says("王大姐", "g-dq1", LAMP))).isEqualTo("03:01");

        page.click("[id='rule-deadlines.normal'] summary");
        page.click(".rows tbody a");
        assertThat(page.textContent(".line-comes")).contains("done: PT90H");
        page.click("text=还原到这次改动之前");
        page.waitForSelector("text=已生效");
        assertThat(due(room.says("李大爷", "g-dq2", "桥头的路灯坏了好几天"))).isEqualTo("09:02");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void aWrongValueIsRefusedBesideItsFieldAndNothingChanges() {
        done("bald");
        page.waitForSelector("text=什么都没变");
        assertThat(page.textContent("[id='n-deadlines.normal.done']"))
                .contains("deadlines/deadlines.yml:", "deadlines.normal.done: bald (expected: a length of time");
        assertThat(page.inputValue("[name='v.deadlines.normal.done']")).isEqualTo("bald");
        assertThat(own.resolve("deadlines")).doesNotExist();
    }

    @Test
    void thePreviewShowsWhatThenHappens() {
        room.clock.forward(Duration.ofMinutes(1));
        go("/console/rules/preview");
        page.fill("#text", LAMP);
        page.selectOption("#group", "g-dq1");
        page.click("text=看会怎样");
        page.waitForSelector(".preview");
        var foreseen = page.textContent(".preview");
        room.clock.forward(Duration.ofMinutes(-1));

        var code = room.says("王大姐", "g-dq1", LAMP);
        assertThat(foreseen).contains(code, due(code), "第一网格", "路灯", "matters/");
        assertThat(page.textContent(".preview .words mark")).isEqualTo("3组门口");
    }
}
