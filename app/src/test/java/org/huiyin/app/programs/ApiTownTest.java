package org.huiyin.app.programs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.huiyin.account.Trace;
import org.huiyin.app.replay.BadInput;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another program looks at the town and acts in it. */
class ApiTownTest {
    private static final String ITEMS = "/api/v1/items";
    private static final String ONE = "/api/v1/items/{code}";
    private static final String ACTS = "/api/v1/items/{code}/acts";

    @TempDir
    Path folder;

    private ApiTown town;
    private Described described;
    private String reader;
    private String actor;

    @BeforeEach
    void serve() throws Exception {
        town = new ApiTown(
                folder, "platforms: {sandbox: {enabled: true}}\napi: {enabled: true, calls: 60, wrong_keys: 3}\n");
        reader = town.key("board", "read", "");
        actor = town.key("desk", "read,act,notify", "u-gu");
        described = new Described(town.get("/openapi.json", "").json());
        town.says("r-1", "g-mx1", "3组的路灯坏了三天了，晚上看不见");
    }

    @AfterEach
    void close() {
        town.close();
    }

    private ApiTown.Told looks(String described, String path, String key, String... headers) throws Exception {
        return this.described.holds("GET", described, town.get(path, key, headers));
    }

    private ApiTown.Told acts(Item item, String body, String... headers) throws Exception {
        return described.holds("POST", ACTS, town.post(ITEMS + "/" + item.code() + "/acts", actor, body, headers));
    }

    @Test
    void everyRouteAnswersAsItIsDescribed() throws Exception {
        var item = town.onlyItem();
        looks(ITEMS, ITEMS + "?state=open&grid=mx&kind=request&source=asked&from=2026-01-01&limit=5", reader);
        looks(ONE, ITEMS + "/" + item.code(), reader);
        looks("/api/v1/tray", "/api/v1/tray", reader);
        looks("/api/v1/figures", "/api/v1/figures?grid=mx-1", reader);
        var proposal = """
                {"identifier": "gale-7", "kind": "weather", "text": "今晚大风，请收好阳台的东西", "areas": ["梅溪村"]}""";
        described.holds("POST", "/api/v1/notices", town.post("/api/v1/notices", actor, proposal));
        town.says("u-gu", "g-cmd", "【点名】今晚台风，请各网格报到");
        looks("/api/v1/notices", "/api/v1/notices", reader);
        looks("/api/v1/roll-calls", "/api/v1/roll-calls", reader);
        for (var notice : town.server().parts().store().pages().notices(10)) {
            looks("/api/v1/notices/{code}", "/api/v1/notices/" + notice.code(), reader);
            var call = looks("/api/v1/roll-calls/{code}", "/api/v1/roll-calls/" + notice.code(), reader);
            assertThat(call.status()).isEqualTo(notice.rollCall() ? 200 : 404);
        }
        acts(item, "{\"act\": \"reject\", \"why\": \"重复登记\"}");
        everyOtherRoute();

        var unanswered = new java.util.HashSet<>(described.calls());
        unanswered.removeAll(described.answered());
        assertThat(unanswered).isSubsetOf("GET /api/v1/roll-calls/{code}");
    }

    private void everyOtherRoute() throws Exception {
        looks("/api/v1/grids", "/api/v1/grids?grid=mx", reader);
        looks("/api/v1/hotspots", "/api/v1/hotspots", reader);
        var sender = town.key("sender", "send", "u-gu");
        var order = "{\"kind\": \"general\", \"text\": \"明天上午停水检修\", \"areas\": [\"mx\"], \"groups\": [\"residents\"]}";
        var sent = does("/api/v1/orders", "/api/v1/orders", sender, order);
        var code = sent.json().path("notice").asText();
        does("/api/v1/notices/{code}/acts", "/api/v1/notices/" + code + "/acts", sender, "{\"act\": \"stop\"}");
        town.nobodyKnowsTheEndOf("r-1", town.onlyItem().code());
        var lost = looks("/api/v1/sending", "/api/v1/sending", sender);
        assertThat(lost.body()).contains(town.onlyItem().code()).doesNotContain("r-1");
        var seen = "{\"key\": \""
                + lost.json().path("sayings").path(0).path("key").asText() + "\", \"evidence\": \"was_said\"}";
        does("/api/v1/sending/acts", "/api/v1/sending/acts", sender, seen);
        everyRouteOfAdministrators();
    }

    private void everyRouteOfAdministrators() throws Exception {
        var system = town.key("system", "system", "");
        looks("/api/v1/accounts", "/api/v1/accounts", system);
        looks("/api/v1/rules", "/api/v1/rules", system);
        var sample = "{\"text\": \"3组的路灯坏了\", \"group\": \"g-mx1\"}";
        assertThat(does("/api/v1/preview", "/api/v1/preview", system, sample).body())
                .contains("g-mx1", "路灯");
        var limits = looks("/api/v1/rules/{file}", "/api/v1/rules/limits.yml", system)
                .json();
        does(
                "/api/v1/rules/{file}",
                "/api/v1/rules/limits.yml",
                system,
                limits,
                limits.path("text").asText() + "\n# ours\n");
        var roster = looks("/api/v1/roster", "/api/v1/roster", system).json();
        does(
                "/api/v1/roster",
                "/api/v1/roster",
                system,
                roster,
                roster.path("text").asText().replace("顾云", "顾小云"));
        var auditor = town.key("auditor", "audit", "");
        assertThat(looks("/api/v1/trail", "/api/v1/trail", auditor).body()).contains("changed_rules", "changed_roster");
    }

    private ApiTown.Told does(String described, String path, String key, String body) throws Exception {
        var told = this.described.holds("POST", described, town.post(path, key, body));
        assertThat(told.status()).as(told.body()).isEqualTo(200);
        return told;
    }

    /** Another text in place of the one that was seen. */
    private void does(String described, String path, String key, JsonNode seen, String text) throws Exception {
        var body = JsonNodeFactory.instance.objectNode().put("text", text);
        assertThat(does(
                                described,
                                path,
                                key,
                                body.set("seal", seen.path("seal")).toString())
                        .body())
                .isEqualTo("{\"changed\":true}");
    }

    @Test
    void whatIsWrongWithARosterOrARuleIsToldByItsLineAndChangesNothing() throws Exception {
        var system = town.key("system", "system", "");
        var roster = town.get("/api/v1/roster", system).json();
        var bad = JsonNodeFactory.instance
                .objectNode()
                .put("text", roster.path("text").asText().replace("[command]", "[king]"))
                .put("seal", roster.path("seal").asText())
                .toString();
        var refused = described.holds("POST", "/api/v1/roster", town.post("/api/v1/roster", system, bad));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("roster:15: ", "king");

        var stale = "{\"text\": \"{}\", \"seal\": \"another\"}";
        assertThat(town.post("/api/v1/rules/limits.yml", system, stale).status())
                .isEqualTo(409);
        assertThat(town.get("/api/v1/rules/none.yml", system).status()).isEqualTo(404);
        assertThat(town.get("/api/v1/roster", reader).status()).isEqualTo(403);
        assertThat(town.get("/api/v1/roster", system).json()).isEqualTo(roster);
    }

    @Test
    void theTrailIsReadPageByPageWhileItGrows() throws Exception {
        var auditor = town.key("auditor", "audit", "");
        var first = town.get("/api/v1/trail?limit=2", auditor).json();
        town.key("another", "read", "");
        var cursor = first.path("next_cursor").asText();
        var second =
                town.get("/api/v1/trail?limit=200&cursor=" + cursor, auditor).json();

        var all = town.server().parts().store().register().trail().latest(1_000, 0);
        assertThat(first.path("traces").size() + second.path("traces").size()).isEqualTo(all.size() - 1);
        assertThat(town.get("/api/v1/trail?cursor=-1", auditor).status()).isEqualTo(400);
    }

    @Test
    void whoSendsSendsOnlyWhatTheirPersonMay() throws Exception {
        var leader = town.key("leader", "send", "u-mei");
        var wanted = "{\"kind\": \"wanted\", \"text\": \"男子，四十岁\", \"areas\": [\"mx-1\"], \"groups\": [\"residents\"]}";
        assertThat(town.post("/api/v1/orders", leader, wanted).status()).isEqualTo(409);
        var nowhere = wanted.replace("mx-1", "nowhere");
        assertThat(town.post("/api/v1/orders", leader, nowhere).body()).contains("areas");
        assertThat(town.server().parts().store().pages().notices(10)).isEmpty();
        assertThat(town.post("/api/v1/orders", leader, wanted).body()).contains("kind_not_yours");
        assertThat(town.post("/api/v1/sending/acts", leader, "{}").status()).isEqualTo(403);
    }

    @Test
    void whoHoldsAPartOfTheTownStopsNothingOfTheWhole() throws Exception {
        town.says("u-gu", "g-cmd", "【点名】今晚台风，请各网格报到");
        var notice = town.server().parts().store().pages().notices(1).get(0);
        var village = town.key("village", Map.of("scopes", "send,read", "grid", "mx", "person", "u-gu"))
                .get(0);
        var path = "/api/v1/notices/" + notice.code();

        assertThat(town.get(path, village).status()).isEqualTo(200);
        assertThat(town.post(path + "/acts", village, "{\"act\": \"stop\"}").status())
                .isEqualTo(404);
        town.nobodyKnowsTheEndOf("r-1", notice.code());
        assertThat(town.get("/api/v1/sending", village).json().path("sayings")).isEmpty();
    }

    @Test
    void aPreviewTellsNothingOfWhatIsSpokenOfInPrivate() throws Exception {
        town.says("r-9", "g-mx1", "我家和隔壁因为宅基地闹纠纷，谈了几次谈不拢，请来调解");
        var dispute = town.server().parts().store().pages().items(List.of(), 10, 0).stream()
                .filter(item -> item.subject().kind().isSensitive())
                .findFirst()
                .orElseThrow();
        var system = town.key("system", "system", "");
        var sample = "{\"text\": \"" + dispute.code() + " 办好了\", \"role\": \"command\", \"group\": \"g-cmd\"}";

        var told = described.holds("POST", "/api/v1/preview", town.post("/api/v1/preview", system, sample));

        assertThat(told.json().path("items")).isEmpty();
        assertThat(told.body()).doesNotContain("r-9", dispute.subject().summary());
    }

    @Test
    void aRosterThatIsOnlyTriedIsTriedWhole() throws Exception {
        var system = town.key("system", "system", "");
        var text = town.get("/api/v1/roster", system).json().path("text").asText();
        var without = text.replaceFirst("(?m)^  - \\{id: u-mei.*\\n", "");
        var tried = JsonNodeFactory.instance.objectNode().put("text", without).put("try", true);

        var told = described.holds("POST", "/api/v1/roster", town.post("/api/v1/roster", system, tried.toString()));

        assertThat(told.status()).isEqualTo(422);
        assertThat(told.body()).contains("u-mei goes");
    }

    @Test
    void nobodyWhoReportedIsFoundInAnAnswer() throws Exception {
        var item = town.onlyItem();
        var told = looks(ONE, ITEMS + "/" + item.code(), reader);

        assertThat(told.body()).contains(item.code(), "asker").doesNotContain("r-1");
        assertThat(told.json().path("state").asText())
                .isEqualTo(item.state().name().toLowerCase(java.util.Locale.ROOT));
        assertThat(told.json().path("opened").asText()).endsWith("+08:00");
    }

    @Test
    void whatWasSeenNeedNotBeToldAgain() throws Exception {
        var path = ITEMS + "/" + town.onlyItem().code();
        var tag = town.get(path, reader).header("etag");

        assertThat(town.get(path, reader, "if-none-match", tag).status()).isEqualTo(304);
    }

    @Test
    void anActIsThatOfItsPersonAndLikeAClick() throws Exception {
        var item = town.onlyItem();
        var told = acts(item, "{\"act\": \"reject\", \"why\": \"不归镇里管\"}");

        assertThat(told.status()).isEqualTo(200);
        assertThat(town.onlyItem().state()).isEqualTo(ItemState.REJECTED);
        assertThat(town.server()
                        .parts()
                        .store()
                        .<String>look(looks -> looks.items().history(item.code()).stream()
                                .reduce((a, b) -> b)
                                .orElseThrow()
                                .by()))
                .isEqualTo("u-gu");
        assertThat(acts(item, "{\"act\": \"reject\", \"why\": \"不归镇里管\"}").status())
                .isEqualTo(409);
    }

    @Test
    void anItemIsWorkedOnFromClaimToDone() throws Exception {
        var item = town.onlyItem();

        assertThat(acts(item, "{\"act\": \"claim\"}").status()).isEqualTo(200);
        assertThat(town.onlyItem().state()).isEqualTo(ItemState.CLAIMED);
        assertThat(acts(item, "{\"act\": \"note\", \"words\": \"灯泡要六十瓦的\"}").status())
                .isEqualTo(200);
        assertThat(acts(item, "{\"act\": \"extend\", \"until\": \"tomorrow\", \"words\": \"等配件\"}")
                        .body())
                .contains("until");
        assertThat(acts(item, "{\"act\": \"done\"}").body()).contains("words");
        assertThat(acts(item, "{\"act\": \"done\", \"words\": \"灯泡换好了\"}").status())
                .isEqualTo(200);
        assertThat(town.onlyItem().state()).isEqualTo(ItemState.RESOLVED);
    }

    @Test
    void aCallMadeTwiceIsDoneOnce() throws Exception {
        var item = town.onlyItem();
        var body = "{\"act\": \"reject\", \"why\": \"不归镇里管\"}";
        var first = acts(item, body, "idempotency-key", "c-1");
        var again = acts(item, body, "idempotency-key", "c-1");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        var other = acts(item, "{\"act\": \"undo\"}", "idempotency-key", "c-1");
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void whoSawAnOlderItemDoesNotAct() throws Exception {
        var item = town.onlyItem();
        var tag = town.get(ITEMS + "/" + item.code(), actor).header("etag");

        assertThat(acts(item, "{\"act\": \"undo\"}", "if-match", "\"X-1\"").status())
                .isEqualTo(412);
        assertThat(acts(item, "{\"act\": \"reject\", \"why\": \"不归镇里管\"}", "if-match", tag)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepeat() throws Exception {
        town.says("r-2", "g-mx1", "5组的垃圾三天没人收了，臭得很");
        town.says("r-3", "g-mx1", "村口的井盖不见了，很危险");
        var first = looks(ITEMS, ITEMS + "?limit=2", reader).json();
        town.says("r-4", "g-mx1", "7组停水了，没水做饭");
        var second = looks(
                        ITEMS,
                        ITEMS + "?limit=2&cursor=" + first.path("next_cursor").asText(),
                        reader)
                .json();

        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.path("next_cursor").isNull()).isTrue();
        assertThat(first.path("items").findValuesAsText("code"))
                .doesNotContainAnyElementsOf(second.path("items").findValuesAsText("code"));
    }

    @Test
    void whatIsWrongIsToldByItsName() throws Exception {
        var item = town.onlyItem();

        assertThat(looks(ITEMS, ITEMS + "?state=lost", reader).status()).isEqualTo(400);
        assertThat(looks(ITEMS, ITEMS + "?stat=open", reader).body()).contains("\"field\":\"stat\"");
        assertThat(looks(ITEMS, ITEMS + "?limit=0", reader).body()).contains("limit");
        assertThat(looks(ITEMS, ITEMS + "?grid=nowhere", reader).body()).contains("grid");
        assertThat(looks(ONE, ITEMS + "/A9999A", reader).status()).isEqualTo(404);
        assertThat(acts(item, "{\"act\": \"fly\"}").body()).contains("expected: one of");
        assertThat(acts(item, "{not json").status()).isEqualTo(400);
        assertThat(acts(item, "{\"act\": \"reject\"}").body()).contains("why");
        assertThat(looks(ITEMS, ITEMS, reader, "accept", "text/html").status()).isEqualTo(406);
        var put = town.ask(town.request(ITEMS, reader).PUT(BodyPublishers.noBody()));
        assertThat(put.status()).isEqualTo(405);
        assertThat(put.header("allow")).isEqualTo("GET");
        var path = ITEMS + "/" + item.code() + "/acts";
        var plain = town.request(path, actor, "content-type", "text/plain", "idempotency-key", "p");
        assertThat(town.ask(plain.POST(BodyPublishers.ofString("{}"))).status()).isEqualTo(415);
        var nameless = town.request(path, actor, "content-type", "application/json");
        assertThat(town.ask(nameless.POST(BodyPublishers.ofString("{}"))).body())
                .contains("Idempotency-Key");
        assertThat(town.post(path, actor, " ".repeat(70_000)).status()).isEqualTo(413);
    }

    @Test
    void aKeyOpensWhatItIsForAndNothingWhenClosed() throws Exception {
        var item = town.onlyItem();
        var path = ITEMS + "/" + item.code() + "/acts";

        assertThat(town.post(path, reader, "{\"act\": \"undo\"}").status()).isEqualTo(403);
        town.key("board", Map.of("close", "yes"));
        assertThat(looks(ITEMS, ITEMS, reader).status()).isEqualTo(401);
        assertThat(town.server().parts().store().register().trail().latest(10, 0))
                .extracting(Trace::about)
                .contains(java.util.Optional.of("key:board"));
    }

    @Test
    void aKeyOfOneGridSeesNoOther() throws Exception {
        var key = town.key("village", Map.of("scopes", "read", "grid", "mx")).get(0);
        town.says("u-gu", "g-work", "镇政府门口的路灯不亮");

        assertThat(looks(ITEMS, ITEMS, key).json().path("items"))
                .allMatch(item -> item.path("grid").asText().startsWith("mx"));
        assertThat(looks(ITEMS, ITEMS + "?grid=qs", key).status()).isEqualTo(400);
    }

    @Test
    void whoGuessesIsHeldBack() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(looks(ITEMS, ITEMS, "huiyin.board.guess" + i).status()).isEqualTo(401);
        }
        var told = looks(ITEMS, ITEMS, reader);

        assertThat(told.status()).isEqualTo(429);
        assertThat(Integer.parseInt(told.header("retry-after"))).isBetween(1, 60);
    }

    @Test
    void aKeyThatCannotBeIsRefused() {
        assertThat(complaint("desk", Map.of("scopes", "read"))).contains("taken");
        assertThat(complaint("other", Map.of("scopes", "act"))).contains("person");
        assertThat(complaint("other", Map.of("scopes", "calendar,read"))).contains("each alone");
        assertThat(complaint("other", Map.of("scopes", "system,read"))).contains("each alone");
        assertThat(complaint("other", Map.of("scopes", "audit", "grid", "mx"))).contains("whole town");
        assertThat(complaint("other", Map.of("scopes", "fly"))).contains("scope");
        assertThat(complaint("other", Map.of("scopes", "read", "grid", "x"))).contains("grid");
        assertThat(complaint("other", Map.of("scopes", "act", "person", "nobody")))
                .contains("person");
    }

    private String complaint(String name, Map<String, String> fields) {
        try {
            town.key(name, fields);
            return "";
        } catch (BadInput refused) {
            return String.valueOf(refused.getMessage());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void withoutItsBlockThereIsNothingToCall() throws Exception {
        try (var shut = new ApiTown(folder.resolve("shut").toFile().mkdir() ? folder.resolve("shut") : folder, "")) {
            assertThat(shut.get(ITEMS, "").status()).isEqualTo(404);
            assertThat(shut.get("/openapi.json", "").status()).isEqualTo(404);
        }
    }
}
