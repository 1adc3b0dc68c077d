package org.huiyin.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.huiyin.app.demo.Demo;
import org.huiyin.delivery.Saying;
import org.huiyin.message.Attachment;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeKind;
import org.huiyin.notice.NoticeState;
import org.huiyin.notice.Reach;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CapCommandTest {
    private static final int ALL = 1_000;
    private static final String ALERT = """
            <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>%s</identifier><sender>met.example</sender>
            <sent>2026-07-01T09:00:00+08:00</sent><status>%s</status><msgType>Alert</msgType><scope>Public</scope>
            <info><category>Met</category><event>台风</event><urgency>Expected</urgency><severity>Severe</severity>
            <certainty>Likely</certainty><senderName>县气象台</senderName><description>台风明天登陆</description></info></alert>
            """;

    private Path folder = Path.of("");
    private Demo demo;
    private Instant now = Instant.EPOCH;

    @BeforeAll
    void serve(@TempDir Path data) throws IOException {
        folder = data;
        demo = Demo.start(folder.resolve("data"), 0);
        now = demo.parts().clock().instant();
    }

    @AfterAll
    void stop() throws Exception {
        demo.close();
    }

    private Cli cap(String... arguments) {
        var all = new java.util.ArrayList<>(List.of("cap"));
        all.addAll(List.of(arguments));
        if (!arguments[0].equals("check")) {
            all.addAll(List.of("--data", folder.resolve("data").toString()));
        }
        return Cli.run(all.toArray(String[]::new));
    }

    private void notice(String code, NoticeKind kind, String text) {
        var root = demo.parts().rules().town().roster().grids().root().id();
        var notice = Notice.begun(
                code,
                new Notice.Content(kind, text, List.of(Attachment.image("face.jpg")), false),
                Notice.Posting.inPrivate("p"),
                new Reach(root, List.of(), List.of(), Reach.Owed.A_WORD),
                Notice.Life.waiting(now, now.plus(Duration.ofDays(2))).in(NoticeState.LIVE, now));
        demo.parts().store().inTransaction(ledger -> {
            ledger.save(notice);
            return true;
        });
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "alert", ".xml"), content);
    }

    private String page(String path) throws IOException, InterruptedException {
        var uri = URI.create("http://127.0.0.1:" + demo.address().getPort() + path);
        var reply = HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        return reply.statusCode() == 200 ? reply.body() : Integer.toString(reply.statusCode());
    }

    @Test
    void whatIsExportedHoldsAndIsForOfficesWhole() throws IOException {
        notice("T9001A", NoticeKind.MISSING_PERSON, "陈老伯走失，电话13800000000");

        var exported = cap("export", "T9001A");

        assertThat(exported.code()).as(exported.err()).isZero();
        assertThat(exported.out()).contains("陈老伯", "<scope>Restricted</scope>", "<status>Actual</status>");
        assertThat(cap("export", "T9001A", "--exercise").out()).contains("<status>Exercise</status>");
        assertThat(cap("export", "T9001A", "--replaces", "2026-07-01T09:00:00+08:00")
                        .out())
                .contains("<msgType>Update</msgType>", "T9001A,2026-07-01T09:00:00+08:00");
        assertThat(cap("check", file(exported.out()).toString()).code()).isZero();
    }

    @Test
    void aNumberNobodyKnowsAndASearchByThePoliceAreRefused() {
        notice("T9002B", NoticeKind.WANTED, "在逃人员");

        assertThat(cap("export", "T0000X").code()).isEqualTo(2);
        assertThat(cap("export", "T9002B").complaint()).contains("notice T9002B: wanted (expected:");
    }

    @Test
    void everybodySeesTheLiveAlertsWithoutAnybodyInThem() throws IOException, InterruptedException {
        notice("T9003C", NoticeKind.WEATHER, "台风红色预警，联系13800000000");
        notice("T9004D", NoticeKind.MISSING_PERSON, "陈老伯走失，82岁");
        notice("T9005E", NoticeKind.MOBILISE, "全体集合");
        notice("T9006F", NoticeKind.WANTED, "在逃人员");

        assertThat(page("/cap/feed.xml"))
                .contains("/cap/T9003C.xml", "/cap/T9004D.xml", "台风红色预警")
                .doesNotContain("13800000000", "陈老伯", "82", "face.jpg", "T9005E", "T9006F");
        assertThat(page("/cap/T9003C.xml"))
                .contains("<severity>Extreme</severity>")
                .doesNotContain("138000");
        assertThat(page("/cap/T9004D.xml")).doesNotContain("陈老伯");
        assertThat(page("/cap/T9006F.xml")).isEqualTo("404");
        assertThat(page("/cap/T9003C")).isEqualTo("404");
    }

    @Test
    void anAlertFromOutsideWaitsForTheCommandRoomsYes() throws IOException {
        var document = file(ALERT.formatted("W1", "Actual"));

        var first = cap("import", document.toString());

        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out()).startsWith("asked for a yes to ");
        var notice = demo.parts().store().pages().notices(ALL).stream()
                .filter(n -> n.publisher().equals("cap:县气象台/met.example,W1"))
                .findFirst()
                .orElseThrow();
        assertThat(notice.state()).isEqualTo(NoticeState.WAITING);
        assertThat(notice.kind()).isEqualTo(NoticeKind.WEATHER);
        assertThat(demo.parts().store().pages().sayings(ALL).stream()
                        .map(Saying::outgoing)
                        .filter(row -> row.subjects().contains(notice.code())))
                .singleElement()
                .satisfies(row -> assertThat(row.phrase().key()).isEqualTo("notice.from_outside"));
        assertThat(cap("import", document.toString()).complaint()).contains("expected: a new one; it is");
    }

    @Test
    void aDrillFromOutsideBecomesNoNotice() throws IOException {
        var told = cap("import", file(ALERT.formatted("W2", "Exercise")).toString());

        assertThat(told.out()).startsWith("told the command room");
        assertThat(demo.parts().store().pages().notices(ALL))
                .noneMatch(n -> n.publisher().contains("W2"));
    }

    @Test
    void aDocumentThatBreaksTheStandardIsRefusedByLine() throws IOException {
        var bad = file(ALERT.formatted("W3", "Real")).toString();

        assertThat(cap("import", bad).complaint()).contains("line 2: alert.status: Real (expected: one of Actual");
        var checked = cap("check", bad);
        assertThat(checked.code()).isEqualTo(1);
        assertThat(checked.out()).contains("line 2: alert.status: Real");
        assertThat(cap("check", file("<!DOCTYPE a><a/>").toString()).out()).contains("line 1: a document type");
    }

    @Test
    void withoutAServerNothingIsImported() throws IOException {
        var empty = Files.createDirectories(folder.resolve("empty"));
        var run =
                Cli.run("cap", "import", file(ALERT.formatted("W4", "Actual")).toString(), "--data", empty.toString());

        assertThat(run.complaint()).contains("no server runs (expected:");
    }

    @Test
    void theReadyNoticesAreListed() {
        var run = Cli.run("rules", "campaigns");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("drowning | safety | 5,6,7,8,9 |", "schedule fraud_weekly | off |");
    }
}
