package org.huiyin.adapters.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another roster is brought in by its file: refused for a bad row, mended in the page, looked at, brought into force. */
final class RosterBrowserTest extends InChromium {
    private static final String NEWCOMER = "members:\n  - {id: u-new, name: 高云, roles: [grid_worker], grid: dq-2}";

    @TempDir
    private Path desk;

    @BeforeEach
    void open() throws Exception {
        room = CommandRoom.open();
    }

    @Test
    void aFileWithABadRowIsMendedLookedAtAndBroughtIntoForce() throws Exception {
        var before = Files.readString(room.roster);
        var fresh = before.replace("members:", NEWCOMER);
        var file = Files.writeString(
                desk.resolve("new.yaml"), fresh.replace("[grid_worker], grid: dq-2", "[king], grid: dq-2"));
        var page = desktop();
        go(page, "/console/roster");

        page.locator("#file").setInputFiles(file);
        preview(page);

        assertThat(page.locator("[role=alert]")).containsText("king");
        assertThat(page.locator("[role=alert] code").first()).containsText("roster:");
        assertThat(page.locator("button", new Page.LocatorOptions().setHasText("生效")))
                .hasCount(0);
        assertThat(Files.readString(room.roster)).isEqualTo(before);

        page.locator("#text").fill(fresh);
        preview(page);
        assertThat(page.locator("table.rows")).containsText("高云");
        page.locator("form[action$=commit] button").click();

        assertThat(page.locator("p.strip.good")).isVisible();
        go(page, "/console/people");
        assertThat(page.locator("table.rows")).containsText("高云");
        assertThat(chromium().complaints()).allMatch(each -> each.contains("400"));
    }

    private static void preview(Page page) {
        page.locator("form[action='/console/roster'] button").click();
    }
}
