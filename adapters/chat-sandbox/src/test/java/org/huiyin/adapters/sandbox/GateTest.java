package org.huiyin.adapters.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GateTest {
    private static final String FINE = """
            {"id": "w-00000001", "from": "u-liu", "group": "g-dq1", "text": "停水了"}""";

    @TempDir
    Path photos;

    private TownHall hall;
    private Window window;

    @BeforeEach
    void open() throws Exception {
        hall = new TownHall(photos).open();
        window = new Window(hall);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @ParameterizedTest
    @CsvSource({"origin, http://evil.example", "origin, null", "sec-fetch-site, cross-site", "sec-fetch-site, same-site"
    })
    void aPostThatBeganElsewhereIsRefused(String header, String value) throws Exception {
        var reply = window.send(window.request("/sandbox/say")
                .header("content-type", "application/json")
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString(FINE)));

        assertThat(reply.statusCode()).isEqualTo(403);
        assertThat(hall.taken).isEmpty();
    }

    @Test
    void aFormPostIsRefused() throws Exception {
        var reply = window.send(window.request("/sandbox/say")
                .header("content-type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(FINE)));

        assertThat(reply.statusCode()).isEqualTo(415);
    }

    @Test
    void underAPublicNameNothingIsShown() throws Exception {
        var text = RawHttp.get(hall.port(), "/sandbox/town", "rebound.example:" + hall.port());

        assertThat(text).startsWith("HTTP/1.1 421").doesNotContain("清湖镇");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json | bad_json",
                "[1] | bad_json",
                "{\"id\": \"w-00000001\", \"from\": \"u-liu\", \"text\": \"a\"} x | bad_json",
                "{\"id\": \"w-00000001\", \"from\": \"u-liu\", \"group\": \"g-none\", \"text\": \"a\"} | unknown_group",
                "{\"id\": \"w-00000001\", \"from\": \"u-none\", \"group\": \"g-dq1\", \"text\": \"a\"} | unknown_person",
                "{\"id\": \"w-00000001\", \"from\": \"guest-<b>\", \"text\": \"a\"} | unknown_person",
                "{\"id\": \"w-00000001\", \"from\": \"u-liu\", \"group\": \"g-dq1\", \"text\": \" \"} | empty",
                "{\"id\": \"w-00000001\", \"from\": \"u-liu\", \"group\": \"g-dq1\", \"text\": 7} | bad_field",
                "{\"id\": \"bot-00000001\", \"from\": \"u-liu\", \"group\": \"g-dq1\", \"text\": \"a\"} | bad_field",
                "{\"id\": \"w-00000001\", \"from\": \"u-liu\", \"text\": \"a\", \"quote\": \"w-9\"} | unknown_message",
                "{\"id\": \"w-00000001\", \"from\": \"u-liu\", \"photos\": [\"../../etc/passwd\"]} | photo_type",
                "{\"id\": \"w-00000001\", \"from\": \"u-liu\", \"location\": {\"name\": \"x\", \"lat\": 91, \"lng\": 0}} | bad_field",
            })
    void whatCannotBeFollowedIsRefusedWithAReason(String body, String code) throws Exception {
        var reply = window.post("/sandbox/say", body);

        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(reply.body()).contains("\"code\":\"" + code + "\"").contains("(expected: ");
        assertThat(hall.taken).isEmpty();
    }

    @Test
    void aTextOfMoreThanFiveThousandCharactersIsRefused() throws Exception {
        var reply = window.post("/sandbox/say", FINE.replace("停水了", "水".repeat(5_001)));

        assertThat(reply.body()).contains("too_long");
        assertThat(window.post("/sandbox/say", FINE.replace("停水了", "水".repeat(5_000)))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void thePageAllowsNothingInlineAndNothingFromElsewhere() throws Exception {
        var page = window.get("/sandbox/");

        assertThat(page.headers().firstValue("content-security-policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body())
                .doesNotContain("<style")
                .doesNotContain("style=")
                .doesNotContain("<script>");
    }

    @Test
    void theFrontDoorLeadsToTheChat() throws Exception {
        assertThat(window.get("/").headers().firstValue("location")).contains("/sandbox/");
    }

    @Test
    void nothingIsEverRenderedAsMarkup() throws Exception {
        try (var files = Files.walk(Path.of("src/main/resources/sandbox"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".js")).toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
            }
        }
    }

    @Test
    void theFirstLoadIsLight() throws Exception {
        long bytes = 0;
        try (var files = Files.walk(Path.of("src/main/resources/sandbox"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        assertThat(bytes + window.get("/sandbox/words").body().getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                .isLessThan(150_000);
    }
}
