package org.huiyin.adapters.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Grids with their people, and a look at another roster. */
final class PeopleTest {
    private CommandRoom room;
    private Browser browser;
    private String roster;

    @BeforeEach
    void open() throws Exception {
        room = CommandRoom.open();
        browser = new Browser(room.address());
        roster = Files.readString(Path.of("src/test/resources/roster.yaml"));
    }

    @AfterEach
    void close() {
        room.close();
    }

    private String preview(String text) throws Exception {
        return browser.post("/console/roster", Map.of("mark", browser.mark("/console/roster"), "text", text))
                .body();
    }

    @Test
    void everyGridShowsItsPeopleAndWhatIsOpenThere() throws Exception {
        room.says("王大姐", "g-dq1", "3组门口的路灯坏了，麻烦修一下");

        assertThat(browser.page("/console/people"))
                .contains("第一网格", "陈伟龙", "孙洁", "东桥一网格群", "/console?state=open&amp;grid=dq-1\">1<");
    }

    @Test
    void aRosterIsComparedAndChangesNothing() throws Exception {
        var without = roster.replace("陈伟龙, roles: [grid_leader]", "陈伟龙, roles: [grid_worker]");

        assertThat(preview(without)).contains("将没有网格长", "东桥村第一网格").contains("陈伟龙");
        assertThat(browser.page("/console/people")).doesNotContain("缺网格长");
    }

    @Test
    void whatIsNoRosterIsRefusedByLine() throws Exception {
        assertThat(preview(roster.replace("grid: dq-2, purpose", "grid: dq-9, purpose")))
                .contains("还不是可用的花名册", "dq-9", "(expected: the id of a grid)");
        assertThat(preview("just words <script>")).contains("还不是可用的花名册").doesNotContain("<script>");
    }
}
