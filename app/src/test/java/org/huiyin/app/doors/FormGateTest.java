package org.huiyin.app.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.huiyin.app.admin.LiveServer;
import org.huiyin.app.audit.AuditRoute;
import org.huiyin.app.config.ConfigFile;
import org.huiyin.app.serve.ConfiguredTown;
import org.huiyin.app.serve.DataFolder;
import org.huiyin.app.serve.Server;
import org.huiyin.item.Item;
import org.huiyin.rules.Models;
import org.huiyin.rules.roster.RosterFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form stands open to anybody: what machines and other sites try at it. */
class FormGateTest {
    private static final Pattern MARK = Pattern.compile("name=\"mark\" value=\"([^\"]+)\"");
    private static final Pattern LOOKUP = Pattern.compile("class=\"lookup\">([^<]+)<");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path data;

    private Server server;

    @BeforeEach
    void serve() throws IOException {
        var file = data.resolve("serve.yaml");
        Files.writeString(
                file, """
                roster: %s
                platforms: {form: {secret: {env: FORM}}}
                """.formatted(Path.of("../scripts/examples/roster.yaml").toAbsolutePath()));
        var config = ConfigFile.read(file);
        var secrets = Map.of("FORM", "an invented secret of the form");
        var town = new ConfiguredTown(config, RosterFile.read(config.roster()), Models.none(), secrets);
        server = town.start(DataFolder.open(data.resolve("data")), 0, code -> false, InstantSource.system());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void oneAddressSendsNoMoreThanItMayInAnHourAndOthersGoOn() throws Exception {
        for (int i = 0; i < 6; i++) {
            assertThat(send(report(), "x-forwarded-for", "203.0.113.7")).isEqualTo(200);
        }

        assertThat(send(report(), "x-forwarded-for", "203.0.113.7")).isEqualTo(429);
        assertThat(send(report(), "x-forwarded-for", "203.0.113.8")).isEqualTo(200);
    }

    @Test
    void whatAnotherSiteSendsIsNotTaken() throws Exception {
        assertThat(send(report(), "origin", "https://elsewhere.example")).isEqualTo(403);
        assertThat(send(report(), "sec-fetch-site", "cross-site")).isEqualTo(403);
        assertThat(items()).isEmpty();
    }

    @Test
    void whoFillsInWhatNobodySeesIsAMachine() throws Exception {
        var report = report();
        report.put("website", "http://pills.example");

        assertThat(send(report, "x-test", "1")).isEqualTo(400);
        assertThat(items()).isEmpty();
    }

    @Test
    void aFormThatIsNotOursIsNotTaken() throws Exception {
        var report = report();
        report.put("mark", "00112233445566778899aabbccddeeff.1772423952.AAAAAAAAAAAAAAAA");

        assertThat(send(report, "x-test", "1")).isEqualTo(400);
        assertThat(send(Map.of("text", "路灯坏了"), "x-test", "1")).isEqualTo(400);
        assertThat(items()).isEmpty();
    }

    @Test
    void whatIsNoPictureIsNotKept() throws Exception {
        var report = report();
        report.put("photo\"; filename=\"a.jpg", "<script>alert(1)</script>");

        assertThat(send(report, "x-test", "1")).isEqualTo(200);
        assertThat(items())
                .singleElement()
                .satisfies(item -> assertThat(item.links().images()).isEmpty());
    }

    @Test
    void aCodeThatSaysWhoSomebodyIsHasNoBusinessHere() throws Exception {
        var code = LiveServer.of(data.resolve("data"))
                .post(BindRoute.PATH, Map.of("member", "u-gu"))
                .body()
                .lines()
                .findFirst()
                .orElseThrow();
        var report = report();
        report.put("text", code);

        assertThat(send(report, "x-test", "1")).isEqualTo(422);
    }

    @Test
    void anAnswerOnThePageIsOneItsAskerCouldSee() throws Exception {
        var page = answer(report(), "x-test", "1").body();
        var code = LOOKUP.matcher(page);
        assertThat(code.find()).isTrue();
        var mark = MARK.matcher(get("/report/status?code=" + code.group(1)).body());
        assertThat(mark.find()).isTrue();
        var word = "mark=" + mark.group(1) + "&code=" + code.group(1) + "&text="
                + URLEncoder.encode("不用来了，灯已经好了", StandardCharsets.UTF_8);
        var added = HttpRequest.newBuilder(uri("/report/status"))
                .POST(HttpRequest.BodyPublishers.ofString(word))
                .build();
        assertThat(CLIENT.send(added, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
        assertThat(items())
                .singleElement()
                .satisfies(item -> assertThat(item.isOpen()).isFalse());

        await().atMost(Duration.ofSeconds(30))
                .until(() -> get("/report/status?code=" + code.group(1)).body().contains("<ol class=\"said\">"));
        assertThat(LiveServer.of(data.resolve("data")).get(AuditRoute.PATH).body())
                .doesNotContain(items().get(0).code());
    }

    @Test
    void wordsAreNeverPartOfAPage() throws Exception {
        var report = report();
        report.put("text", "<b>路灯</b>坏了");
        report.remove("consent");

        assertThat(answer(report, "x-test", "1").body())
                .contains("&lt;b&gt;路灯&lt;/b&gt;")
                .doesNotContain("<b>路灯");
    }

    @Test
    void codesAreNotTriedOutWithoutEnd() throws Exception {
        for (int i = 0; i < 60; i++) {
            assertThat(get("/report/status?code=AAAAA-0000" + i % 10).statusCode())
                    .isEqualTo(404);
        }

        assertThat(get("/report/status?code=AAAAA-AAAAA").statusCode()).isEqualTo(429);
    }

    private Map<String, String> report() throws Exception {
        var mark = MARK.matcher(get("/report").body());
        assertThat(mark.find()).isTrue();
        var fields = new LinkedHashMap<String, String>();
        fields.put("mark", mark.group(1));
        fields.put("text", "路灯坏了三天了");
        fields.put("grid", "mx-1");
        fields.put("consent", "yes");
        return fields;
    }

    private int send(Map<String, String> fields, String header, String value) throws Exception {
        return answer(fields, header, value).statusCode();
    }

    private HttpResponse<String> answer(Map<String, String> fields, String header, String value) throws Exception {
        var body = new StringBuilder();
        fields.forEach((name, text) -> body.append("--b\r\ncontent-disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(text)
                .append("\r\n"));
        body.append("--b--\r\n");
        var request = HttpRequest.newBuilder(uri("/report"))
                .header("content-type", "multipart/form-data; boundary=b")
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.address().getPort() + path);
    }

    private List<Item> items() {
        return server.parts().store().pages().items(List.of(), 10, 0);
    }
}
