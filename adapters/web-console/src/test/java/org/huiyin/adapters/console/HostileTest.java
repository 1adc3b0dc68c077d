package org.huiyin.adapters.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiyin.adapters.console.door.Rights;
import org.huiyin.item.ItemEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people write and call themselves stays what they wrote, on every page and in every file. */
final class HostileTest extends InChromium {
    private static final String HTML = "\"><script>window.taken=1</script><img src=x onerror=\"window.taken=1\">";
    private static final String SQL = "'; DROP TABLE item; DELETE FROM message WHERE ''='";
    private static final String TEMPLATE = "${911*7} {{911*7}} #{911*7} <%= 911*7 %> @{911*7}";
    private static final String SHELL = "$(touch taken) `touch taken`; touch taken | cat ../../../etc/passwd";
    private static final String FORMULA = "=HYPERLINK(\"http://evil.example\",\"x\")";
    private static final String ADDRESS = "javascript:window.taken=1";
    private static final List<String> ALL = List.of(HTML, SQL, TEMPLATE, SHELL, FORMULA, ADDRESS);

    private FullTown town;
    private final List<String> codes = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        room = FullTown.room();
        town = new FullTown(room);
        for (int i = 0; i < ALL.size(); i++) {
            codes.add(room.says(ALL.get(i), "g-dq1", (i + 11) + "组的路灯坏了 " + ALL.get(i)));
            room.doubts("小孙" + ALL.get(i), "g-dq2", (i + 11) + "组楼上装修太吵 " + ALL.get(i));
        }
        room.speak();
    }

    private List<String> paths() throws Exception {
        var paths = new ArrayList<>(town.pages());
        codes.forEach(code -> paths.add("/console/items/" + code));
        return paths;
    }

    @Test
    void nothingOfItRunsOnAnyPage() throws Exception {
        var page = desktop();
        page.onDialog(dialog -> {
            throw new AssertionError("a page asks: " + dialog.message());
        });
        for (String path : paths()) {
            go(page, path);
            assertThat((Boolean) page.evaluate("'taken' in window")).as(path).isFalse();
            assertThat(page.locator("main img[src=x], a[href^='javascript:'], body script:not([src])")
                            .count())
                    .as(path)
                    .isZero();
            assertThat(page.content()).as(path).doesNotContain("6377");
        }
        assertThat(chromium().complaints()).noneMatch(each -> each.contains("Content Security Policy"));
    }

    @Test
    void itIsReadAsItWasWritten() {
        for (int i = 0; i < ALL.size(); i++) {
            var page = desktop();
            go(page, "/console/items/" + codes.get(i));
            assertThat(page.locator("main").textContent()).contains(ALL.get(i));
            page.close();
        }
    }

    @Test
    void addressesAndFormsFullOfItAreRefusedInWords() throws Exception {
        var browser = new Browser(room.address());
        var mark = browser.mark("/console/tray");
        long items = room.store.pages().counts().items();
        for (var route : Rights.shipped().all().keySet()) {
            for (String evil : List.of(HTML + TEMPLATE, SQL + SHELL)) {
                var coded = java.net.URLEncoder.encode(evil, java.nio.charset.StandardCharsets.UTF_8)
                        .replace("+", "%20");
                var path = route.path().replaceAll("\\{\\w+}", coded);
                if (route.method().equals("GET") && !path.equals("/console/events")) {
                    var reply = browser.get(path + "?done=" + coded + "&about=" + coded + "&kind=" + coded + "&from="
                            + coded + "&page=" + coded + "&lang=" + coded + "&letters=" + coded);
                    assertThat(reply.statusCode()).as("%s", route).isLessThan(500);
                    if (reply.headers().firstValue("content-type").orElse("").startsWith("text/html")) {
                        assertThat(reply.body()).as("%s", route).doesNotContain("<script>window", "6377");
                    }
                } else if (route.method().equals("POST") && !path.equals("/console/roster")) {
                    var form = Map.of(
                            "mark", mark, "item", evil, "why", evil, "matter", evil, "name", evil, "key", evil, "kind",
                            evil);
                    assertThat(browser.post(path, form).statusCode())
                            .as("%s", route)
                            .isLessThan(500);
                }
            }
        }
        assertThat(room.store.pages().counts().items()).isEqualTo(items);
    }

    @Test
    void cellsOfATakenFileAreNoFormulas() throws Exception {
        var browser = new Browser(room.address());
        var csv = browser.post("/console/export.csv", Map.of("mark", browser.mark("/console"), "why", FORMULA))
                .body();
        assertThat(csv).contains(FORMULA.substring(1, 9));
        assertThat(csv.lines())
                .hasSizeGreaterThan(ALL.size())
                .allSatisfy(line -> assertThat(line).doesNotContainPattern("(^|,)\"?[=+@-][A-Z]"));
    }

    @Test
    void whatWasSentOnceIsNotDoneAgain() throws Exception {
        var browser = new Browser(room.address());
        var claim = Map.of("mark", browser.mark("/console/tray"), "item", codes.get(0));
        browser.post("/console/items/claim", claim);
        var once = history();

        browser.post("/console/items/claim", claim);

        assertThat(once).extracting(ItemEvent::type).contains(ItemEvent.Type.CLAIMED);
        assertThat(history()).isEqualTo(once);
    }

    private List<ItemEvent> history() {
        return room.store.look(looks -> looks.items().history(codes.get(0)));
    }

    @Test
    void aPostIsRefusedWithoutItsMarkFromElsewhereOrTamperedWith() throws Exception {
        var browser = new Browser(room.address());
        var mark = browser.mark("/console/tray");
        var home = room.address().toString();
        for (var route : Rights.shipped().all().entrySet()) {
            if (!route.getKey().method().equals("POST") || route.getValue() instanceof Rights.Rule.Anybody) {
                continue;
            }
            var path = route.getKey().path().replaceAll("\\{\\w+}", "none");
            var tampered = (mark.startsWith("0") ? "1" : "0") + mark.substring(1);
            assertThat(List.of(
                            browser.post(path, Map.of(), Map.of("origin", home)).statusCode(),
                            browser.post(path, Map.of("mark", tampered), Map.of("origin", home))
                                    .statusCode(),
                            browser.post(path, Map.of("mark", mark), Map.of()).statusCode(),
                            browser.post(path, Map.of("mark", mark), Map.of("origin", "https://evil.example"))
                                    .statusCode(),
                            browser.post(
                                            path,
                                            Map.of("mark", mark),
                                            Map.of("origin", home, "sec-fetch-site", "cross-site"))
                                    .statusCode()))
                    .as(path)
                    .isSubsetOf(403, 404);
        }
    }
}
