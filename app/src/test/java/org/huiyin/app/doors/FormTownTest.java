package org.huiyin.app.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.huiyin.adapters.sandbox.Chromium;
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

/** Somebody with a phone reports by the form, in a real browser, and looks later what came of it. */
class FormTownTest {
    private static final Map<String, String> SECRETS = Map.of("FORM", "an invented secret of the form");
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String HOSTILE = "../../taken\"><script>alert(1)</script>$(touch taken);'.png";
    private static final int WIDTH = 390;
    private static final int HEIGHT = 844;

    @TempDir
    Path data;

    private Chromium chromium;
    private Server server;

    @BeforeEach
    void serve() throws IOException {
        chromium = Chromium.launch();
        var file = data.resolve("serve.yaml");
        Files.writeString(
                file, """
                roster: %s
                platforms:
                  form: {secret: {env: FORM}, url: https://qingshi.example, places: {mx-1: [2组公厕旁]}}
                """.formatted(Path.of("../scripts/examples/roster.yaml").toAbsolutePath()));
        var config = ConfigFile.read(file);
        var town = new ConfiguredTown(config, RosterFile.read(config.roster()), Models.none(), SECRETS);
        server = town.start(DataFolder.open(data.resolve("data")), 0, code -> false, InstantSource.system());
    }

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
        }
        chromium.close();
    }

    @Test
    void aReportGetsANumberAndItsAnswerStandsOnThePage() throws IOException {
        var page = open("/report");
        page.fill("#text", "路灯坏了三天了，晚上看不见");
        page.selectOption("#grid", "mx-1");
        page.fill("#place", "2组公厕旁");
        page.fill("#phone", "13800000000");
        page.setInputFiles("#photo", new FilePayload(HOSTILE, "image/png", picture()));
        page.check("[name=consent]");
        Chromium.picture(page, "form-report");
        page.click("button");

        var code = page.textContent(".lookup");
        var item = onlyItem();
        assertThat(page.textContent(".item .code")).isEqualTo(item.code());
        Chromium.picture(page, "form-thanks");
        assertThat(item.subject().grid()).isEqualTo("mx-1");
        assertThat(item.subject().summary()).doesNotContain("13800000000");
        assertThat(item.links().images()).hasSize(1);
        assertThat(item.links().images().toString()).doesNotContain("taken");
        await().atMost(SOON)
                .until(() -> server.parts()
                        .media()
                        .find(item.links().images().get(0).reference())
                        .isPresent());

        await().atMost(SOON).until(() -> answered(page, code));
        assertThat(page.textContent(".said")).contains(item.code());
        Chromium.picture(page, "form-status");
        assertThat(fits(page)).isTrue();
    }

    @Test
    void whoReportsTwiceByAccidentHasOneItem() {
        var page = open("/report");
        page.fill("#text", "路灯坏了三天了");
        page.selectOption("#grid", "mx-1");
        page.check("[name=consent]");
        page.click("button");
        var code = page.textContent(".lookup");
        page.reload();

        assertThat(page.textContent(".lookup")).isEqualTo(code);
        assertThat(items()).hasSize(1);
    }

    @Test
    void aPosterSaysWhereOneStands() {
        var link = link("2组公厕旁");
        var page = open(link.substring("https://qingshi.example".length()));

        assertThat(page.textContent(".fixed")).isEqualTo("梅溪村第一网格");
        assertThat(page.inputValue("#place")).isEqualTo("2组公厕旁");
        assertThat(items()).isEmpty();
    }

    @Test
    void withoutConsentNothingIsKeptAndWhatWasWrittenStays() {
        var page = open("/report");
        page.fill("#text", "路灯坏了");
        page.evaluate("document.querySelector('form').noValidate = true");
        page.click("button");

        assertThat(page.locator(".missing li").count()).isEqualTo(2);
        assertThat(page.inputValue("#text")).isEqualTo("路灯坏了");
        assertThat(items()).isEmpty();
    }

    @Test
    void aWrongCodeIsToldNothing() {
        var page = open("/report/status?code=ABCDE-FGHJK");

        assertThat(page.textContent(".missing")).contains("没有这个查询码");
        assertThat(page.locator(".item").count()).isZero();
    }

    @Test
    void aWordIsAddedToAReport() {
        var page = open("/report");
        page.fill("#text", "路灯坏了三天了");
        page.selectOption("#grid", "mx-1");
        page.check("[name=consent]");
        page.click("button");
        var code = page.textContent(".lookup");
        page.navigate(address("/report/status?code=" + code));
        page.fill("#text", "是村口那盏");
        page.click("button");

        assertThat(page.textContent(".item .code")).isEqualTo(onlyItem().code());
    }

    private boolean answered(Page page, String code) {
        page.navigate(address("/report/status?code=" + code));
        return page.locator(".said li").count() > 0;
    }

    private static boolean fits(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth");
    }

    private Page open(String path) {
        var page = chromium.window(server.address().getPort(), WIDTH, HEIGHT, "zh");
        page.navigate(address(path));
        return page;
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.address().getPort() + path + (path.contains("?") ? "&" : "?") + "lang=zh";
    }

    private String link(String place) {
        try {
            var config = ConfigFile.read(data.resolve("serve.yaml"));
            var roster = RosterFile.read(config.roster());
            return config.platforms().doors().values().stream()
                    .flatMap(door -> door.links(new Keyring(SECRETS), roster).entrySet().stream())
                    .filter(entry -> entry.getKey().endsWith(place))
                    .map(entry -> entry.getValue().toString())
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<Item> items() {
        return server.parts().store().pages().items(List.of(), 10, 0);
    }

    private Item onlyItem() {
        assertThat(items()).hasSize(1);
        return items().get(0);
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
