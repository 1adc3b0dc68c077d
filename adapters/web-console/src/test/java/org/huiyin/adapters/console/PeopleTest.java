package org.huiyin.adapters.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.huiyin.account.Trace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Grids with their people, and another roster in the place of this one. */
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

    private HttpResponse<String> commit(String preview, String text) throws Exception {
        var seal = Pattern.compile("name=\"seal\" value=\"(\\w+)\"").matcher(preview);
        var mark = browser.mark("/console/roster");
        return browser.post(
                "/console/roster/commit",
                Map.of("mark", mark, "text", text, "seal", seal.find() ? seal.group(1) : "none"));
    }

    private static String toldBy(HttpResponse<String> reply) {
        return reply.headers().firstValue("location").orElse("nowhere");
    }

    @Test
    void aRosterThatWasLookedAtIsInForceAtOnce() throws Exception {
        var fresh = roster.replace("members:", "members:\n  - {id: u-new, name: 高云, roles: [grid_worker], grid: dq-2}");

        var reply = commit(preview(fresh), fresh.replace("\n", "\r\n"));

        assertThat(toldBy(reply)).isEqualTo("/console/roster?told=in_force");
        assertThat(browser.page("/console/people")).contains("高云");
        assertThat(room.roster).content().isEqualTo(fresh);
        assertThat(room.roster.resolveSibling("roster.yaml.before")).content().isEqualTo(roster);
        assertThat(room.store.register().trail().latest(1, 0))
                .extracting(Trace::what)
                .containsExactly(Trace.What.CHANGED_ROSTER);
    }

    @Test
    void whoeverWasOvertakenLooksAgain() throws Exception {
        var mine = roster.replace("陈伟龙", "陈大龙");
        var looked = preview(mine);
        var theirs = roster.replace("罗娟", "罗小娟");
        commit(preview(theirs), theirs);

        var reply = commit(looked, mine);

        assertThat(toldBy(reply)).isEqualTo("/console/roster?told=stale");
        assertThat(room.roster).content().isEqualTo(theirs);
    }

    @Test
    void everyBadRowIsNamedAndNothingChanges() throws Exception {
        var bad = roster.replace("roles: [grid_leader], grid: dq-1", "roles: [king], grid: dq-1")
                .replace("roles: [grid_worker], grid: dq-1", "roles: [grid_worker], grid: dq-7");

        var page = commit(preview(roster), bad);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("roster:16: ", "king", "roster:18: ", "dq-7");
        assertThat(room.roster).content().isEqualTo(roster);
        assertThat(browser.page("/console/people")).contains("陈伟龙");
    }

    @Test
    void nobodyGoesWhomSomebodyWaitsFor() throws Exception {
        var code = room.says("王大姐", "g-dq1", "3组门口的路灯坏了，麻烦修一下");
        room.says("u-sun", "g-dq1", code + " 认领");
        var without = roster.replaceFirst("(?m)^  - \\{id: u-sun.*\\n", "");
        var moved = roster.replace(
                "level: grid,    parent: dq}\n  - {id: dq-2", "level: grid,    parent: qh}\n  - {id: dq-2");

        assertThat(commit(preview(roster), without).body())
                .contains("u-sun goes (expected: nothing is in their hands)");
        assertThat(commit(preview(roster), moved).body()).contains("dq-1 goes or moves");
        assertThat(preview(without)).contains("u-sun goes").doesNotContain("/console/roster/commit");
        assertThat(room.roster).content().isEqualTo(roster);
    }

    @Test
    void theRosterIsTakenAwayAsItIsWrittenAndLeavesATrace() throws Exception {
        var reply = browser.post("/console/roster/export", Map.of("mark", browser.mark("/console/roster")));

        assertThat(reply.body()).isEqualTo(roster);
        assertThat(reply.headers().firstValue("content-disposition")).contains("attachment; filename=\"roster.yaml\"");
        assertThat(room.store.register().trail().latest(1, 0))
                .extracting(Trace::what)
                .containsExactly(Trace.What.EXPORTED);
    }
}
