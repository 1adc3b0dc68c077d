package org.huiyin.app.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.huiyin.item.ItemState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** Somebody's city app reports by Open311 and looks what came of it. */
class Open311TownTest {
    private static final String ROOT = "/open311/v2";
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private ApiTown town;
    private String key;

    @BeforeEach
    void serve() throws Exception {
        town = new ApiTown(
                folder, "platforms: {sandbox: {enabled: true}, open311: {enabled: true, contact: 0512-00000000}}\n");
        key = town.key("app", "open311", "");
    }

    @AfterEach
    void close() {
        town.close();
    }

    private Map<String, String> report() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("api_key", key);
        fields.put("service_code", "streetlight");
        fields.put("description", "路灯坏了三天了，晚上看不见");
        fields.put("address_string", "3组村口");
        fields.put("address_id", "mx-1");
        fields.put("first_name", "张");
        fields.put("phone", "13800000000");
        return fields;
    }

    private ApiTown.Told file(String format, Map<String, String> fields, String... headers) throws Exception {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return town.ask(town.request(ROOT + "/requests." + format, "", headers)
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private ApiTown.Told get(String path) throws Exception {
        return town.get(ROOT + path, "");
    }

    private static Document xml(ApiTown.Told told) throws Exception {
        assertThat(told.header("content-type")).startsWith("text/xml");
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(told.body().getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Document document, String name) {
        return document.getElementsByTagName(name).item(0).getTextContent();
    }

    @Test
    void theAddressAndTheServicesAreFound() throws Exception {
        var endpoint =
                town.get("/open311/discovery.json", "").json().path("endpoints").path(0);
        assertThat(endpoint.path("url").asText()).isEqualTo(town.at(ROOT).toString());

        var services = get("/services.json").json();
        assertThat(services)
                .anyMatch(service -> service.path("service_code").asText().equals("streetlight")
                        && service.path("group").asText().equals("城乡建设"));
        var document = xml(get("/services.xml"));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("services");
        assertThat(document.getElementsByTagName("service").getLength()).isEqualTo(services.size());
        assertThat(get("/services/streetlight.json").json().path("attributes")).isEmpty();
        assertThat(text(xml(get("/services/streetlight.xml")), "service_code")).isEqualTo("streetlight");
        assertThat(get("/services/flying.json").status()).isEqualTo(404);
    }

    @Test
    void aRequestIsAnItemAndIsFollowedUntilItIsClosed() throws Exception {
        var filed = file("json", report()).json().path(0);
        var item = town.onlyItem();
        assertThat(filed.path("service_request_id").asText()).isEqualTo(item.code());
        assertThat(item.subject().grid()).isEqualTo("mx-1");
        assertThat(item.subject().summary()).doesNotContain("13800000000", "张");
        var standing = get("/requests/" + item.code() + ".json").json().path(0);
        assertThat(standing.path("status").asText()).isEqualTo("open");
        assertThat(standing.path("requested_datetime").asText()).endsWith("+08:00");

        town.says("u-mei", "g-work", item.code() + "认领");
        town.says("u-mei", "g-work", item.code() + "办结，灯换好了");

        assertThat(town.onlyItem().state()).isIn(ItemState.RESOLVED, ItemState.CLOSED);
        assertThat(text(xml(get("/requests/" + item.code() + ".xml")), "status"))
                .isEqualTo("closed");
        assertThat(get("/requests.json?status=closed&service_code="
                                + item.subject().matter().orElseThrow())
                        .json())
                .hasSize(1);
        assertThat(get("/requests.json?status=open").json()).isEmpty();
        var steps = get("/servicerequestupdates.json?service_request_id=" + item.code())
                .json();
        assertThat(steps.findValuesAsText("status")).startsWith("open").contains("in_progress", "fixed");
    }

    @Test
    void whoHasTheTokenReadsTheAnswerAndNobodyElseDoes() throws Exception {
        var token = file("json", report()).json().path(0).path("token").asText();
        var code = town.onlyItem().code();

        await().atMost(SOON)
                .until(() -> get("/tokens/" + token + ".json").body().contains("status_notes"));
        assertThat(get("/tokens/" + token + ".json")
                        .json()
                        .path(0)
                        .path("status_notes")
                        .asText())
                .contains(code);
        assertThat(text(xml(get("/tokens/" + token + ".xml")), "service_request_id"))
                .isEqualTo(code);
        assertThat(get("/tokens/" + "0".repeat(32) + ".json").status()).isEqualTo(404);
        assertThat(get("/requests.json").body()).doesNotContain("3组村口", "看不见", token);
    }

    @Test
    void theSameCallAgainIsTheSameRequest() throws Exception {
        var first = file("json", report(), "idempotency-key", "n1").json();
        var again = file("json", report(), "idempotency-key", "n1").json();

        assertThat(again.path(0).path("token")).isEqualTo(first.path(0).path("token"));
        assertThat(town.onlyItem().code())
                .isEqualTo(first.path(0).path("service_request_id").asText());
    }

    @Test
    void whatIsWrongIsToldInTheStandardsShape() throws Exception {
        var wrong = report();
        wrong.put("api_key", "huiyin.app.wrong");
        var told = file("xml", wrong);
        assertThat(told.status()).isEqualTo(403);
        assertThat(xml(told).getDocumentElement().getTagName()).isEqualTo("errors");
        assertThat(text(xml(told), "code")).isEqualTo("403");

        assertThat(file("json", without("service_code")).status()).isEqualTo(400);
        var nowhere = without("address_string");
        nowhere.remove("address_id");
        assertThat(file("json", nowhere).json().path(0).path("description").asText())
                .contains("lat and long");
        var unknown = report();
        unknown.put("service_code", "flying");
        assertThat(file("json", unknown).status()).isEqualTo(404);
        var long4 = report();
        long4.put("description", "x".repeat(4001));
        assertThat(file("json", long4).status()).isEqualTo(400);
        assertThat(get("/requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-09-01T00:00:00Z")
                        .status())
                .isEqualTo(400);
        assertThat(get("/requests/A9999A.json").status()).isEqualTo(404);
        assertThat(town.server().parts().store().pages().counts().items()).isZero();
    }

    private Map<String, String> without(String field) {
        var fields = report();
        fields.remove(field);
        return fields;
    }

    @Test
    void aKeyForSomethingElseReportsNothing() throws Exception {
        key = town.key("board", "read", "");

        assertThat(file("json", report()).status()).isEqualTo(403);
    }
}
