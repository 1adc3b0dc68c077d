package org.huiyin.adapters.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huiyin.account.Right;
import org.huiyin.account.Trace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules are changed on their pages: as a whole, at once, with a way back. */
final class RulesTest {
    private static final String DEADLINES = "/console/rules/files/deadlines~deadlines.yml";
    private static final String LAMP = "3组门口的路灯坏了，麻烦修一下";
    private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([0-9a-f]+)\"");

    @TempDir
    private Path own;

    private CommandRoom room;
    private Browser browser;

    @BeforeEach
    void open() throws Exception {
        room = new CommandRoom(new Gate.Open(), Optional.of(own));
        browser = new Browser(room.address());
    }

    @AfterEach
    void close() {
        room.close();
    }

    private String seal(String path) throws Exception {
        var found = SEAL.matcher(browser.page(path));
        return found.find() ? found.group(1) : "";
    }

    private HttpResponse<String> done(String length, String then) throws Exception {
        return browser.post(
                "/console/rules/values",
                Map.of(
                        "mark",
                        browser.mark(DEADLINES),
                        "file",
                        "deadlines/deadlines.yml",
                        "seal",
                        seal(DEADLINES),
                        "entry",
                        "deadlines.normal",
                        "v.deadlines.normal.done",
                        length,
                        "then",
                        then));
    }

    private Duration due(String code) {
        var item = room.store.look(looks -> looks.items().item(code)).orElseThrow();
        var begun = item.clock().due().orElseThrow();
        return Duration.between(room.clock.instant(), begun);
    }

    private String file() throws IOException {
        return Files.readString(own.resolve("deadlines/deadlines.yml"));
    }

    @Test
    void aChangedDeadlineHoldsForTheNextItemAndKeepsTheFilesComments() throws Exception {
        var before = due(room.says("王大姐", "g-dq1", LAMP));
        assertThat(done("PT90H", "keep").headers().firstValue("location")).contains(DEADLINES + "?told=in_force");

        assertThat(due(room.says("李大爷", "g-dq2", "桥头的路灯坏了好几天"))).isNotEqualTo(before);
        assertThat(file())
                .contains("done: PT90H")
                .contains("# How long each stage")
                .contains("# work offered for claiming");
        assertThat(room.store.register().trail().latest(1, 0).get(0).what()).isEqualTo(Trace.What.CHANGED_RULES);
        assertThat(browser.page(DEADLINES)).contains("本地改过", "PT90H");
    }

    @Test
    void aWrongValueIsRefusedBesideItsFieldAndNothingChanges() throws Exception {
        var refused = done("P3Q", "keep");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("deadlines.normal.done: P3Q (expected: a length of time")
                .contains("value=\"P3Q\"");
        assertThat(own.resolve("deadlines/deadlines.yml")).doesNotExist();
        assertThat(room.store.register().amendments().latest(9)).isEmpty();
    }

    @Test
    void whatCannotBeWrittenIsToldAndNothingChanges() throws Exception {
        Files.writeString(own.resolve("deadlines"), "a file where a folder should be");

        assertThat(done("PT90H", "keep").body()).contains("什么都没变", "(expected: a folder that can be written to)");
        assertThat(browser.page(DEADLINES)).contains("自带").doesNotContain("PT90H");
        assertThat(room.store.register().amendments().latest(9)).isEmpty();
    }

    @Test
    void whatWasNotSeenIsNotOverwritten() throws Exception {
        var seen = seal(DEADLINES);
        done("PT90H", "keep");
        var late = browser.post(
                "/console/rules/text",
                Map.of(
                        "mark",
                        browser.mark(DEADLINES),
                        "file",
                        "deadlines/deadlines.yml",
                        "seal",
                        seen,
                        "text",
                        "x: 1"));

        assertThat(late.body()).contains("别人刚改过");
        assertThat(file()).contains("done: PT90H");
    }

    @Test
    void aChangeIsShownLineByLineAndTakenBack() throws Exception {
        done("PT90H", "keep");
        var number = room.store.register().amendments().latest(1).get(0).number();
        var page = browser.page("/console/rules/changes/" + number);
        assertThat(page).contains("line-goes", "line-comes", "done: PT90H");

        browser.post(
                "/console/rules/restore",
                Map.of("mark", browser.mark(DEADLINES), "number", "" + number, "seal", seal(DEADLINES)));
        assertThat(own.resolve("deadlines/deadlines.yml")).doesNotExist();
        assertThat(browser.page(DEADLINES)).contains("自带").doesNotContain("PT90H\"");
        assertThat(room.store.register().amendments().latest(9)).hasSize(2);
    }

    @Test
    void aDraftStandsBesideTheRulesInForceAndChangesNothing() throws Exception {
        assertThat(done("PT90H", "try").headers().firstValue("location")).contains("/console/rules/preview?told=held");
        var page = preview("<script>" + LAMP);

        assertThat(page).contains("现行规则", "草稿", "&lt;script&gt;").doesNotContain("<script>3组");
        assertThat(page.split("class=\"due\"")).hasSize(3);
        assertThat(own.resolve("deadlines/deadlines.yml")).doesNotExist();
        assertThat(room.store.pages().items(List.of(), 9, 0)).isEmpty();

        browser.post("/console/rules/draft", Map.of("mark", browser.mark(DEADLINES), "then", "keep"));
        assertThat(file()).contains("done: PT90H");
    }

    private String preview(String text) throws Exception {
        return browser.post(
                        "/console/rules/preview",
                        Map.of("mark", browser.mark(DEADLINES), "text", text, "role", "resident", "group", "g-dq1"))
                .body();
    }

    @Test
    void otherWordsAreSaidFromThenOnAndMustHaveTheSameGaps() throws Exception {
        var wrong = say("✅ 记下了", "Noted {code}");
        assertThat(wrong).contains("什么都没变", "item.withdrawn");

        assertThat(say("记下了，{code}", "Noted {code}")).contains("已生效");
        assertThat(Files.readString(own.resolve("text/ours_zh_CN.properties")))
                .isEqualTo("item.withdrawn = 记下了，{code}\n");
        assertThat(browser.page("/console/rules/phrases?find=item.withdrawn")).contains("记下了", "本地");
    }

    private String say(String chinese, String english) throws Exception {
        return browser.post(
                        "/console/rules/phrases",
                        Map.of(
                                "mark",
                                browser.mark(DEADLINES),
                                "key",
                                "item.withdrawn",
                                "text.zh_CN",
                                chinese,
                                "text.en",
                                english,
                                "then",
                                "keep"))
                .body();
    }

    @Test
    void onlyTheSystemAdministratorChangesAndNoPathLeadsOut() throws Exception {
        var locked = CommandRoom.locked(Gate.SecondFactor.AS_YOU_LIKE);
        try (locked) {
            locked.account("command", "qh", "u-he", Right.COMMAND);
            var command = locked.signedIn("command");
            assertThat(command.get(DEADLINES).statusCode()).isEqualTo(200);
            assertThat(command.page(DEADLINES)).contains("readonly").doesNotContain("检查并生效");
            assertThat(command.page("/console/rules")).contains("这里没有本地规则目录");
        }
        var outside = browser.post(
                "/console/rules/text",
                Map.of("mark", browser.mark(DEADLINES), "file", "../evil.yml", "seal", "", "text", "a: 1"));
        assertThat(own.resolveSibling("evil.yml")).doesNotExist();
        assertThat(outside.statusCode()).isIn(303, 400);
        assertThat(browser.get("/console/rules/files/models~act.model").statusCode())
                .isEqualTo(404);
    }
}
