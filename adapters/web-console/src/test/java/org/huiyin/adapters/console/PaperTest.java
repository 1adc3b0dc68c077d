package org.huiyin.adapters.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes out of the printer. */
final class PaperTest extends InChromium {
    private static final Path PAPERS = Path.of("target/papers");
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");

    private FullTown town;

    @BeforeEach
    void open() throws Exception {
        room = FullTown.room();
        town = new FullTown(room);
    }

    private Page printed(String path) {
        var page = desktop();
        go(page, path);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        return page;
    }

    private static int sheets(Page page, String name) throws Exception {
        Files.createDirectories(PAPERS);
        var pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPath(PAPERS.resolve(name + ".pdf")));
        return (int) SHEET.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    private static String words(Page page) {
        return page.locator("body").innerText();
    }

    @Test
    void anItemIsPrintedWithItsHistoryAndWithoutButtons() throws Exception {
        var page = printed("/console/items/" + town.errand());

        assertThat(words(page))
                .contains("清湖镇", "打印时间", town.errand(), "王大姐")
                .doesNotContain("退出登录", "指挥台", "English", "大字");
        assertThat(page.locator("button:visible, input:visible, nav:visible").count())
                .isZero();
        assertThat(sheets(page, "item")).isBetween(1, 3);
    }

    @Test
    void theLedgerIsARuledTableWhoseHeadIsOnEverySheet() throws Exception {
        for (int i = 0; i < 25; i++) {
            room.says("住户" + i, i % 2 == 0 ? "g-dq1" : "g-dq2", (i + 1) + "组的路灯坏了，第" + (i + 1) + "盏");
            room.clock.forward(java.time.Duration.ofHours(30));
        }
        var page = printed("/console");

        assertThat(words(page)).contains("清湖镇", "台账", "编号").doesNotContain("导出", "筛选");
        assertThat(page.locator(".rows td").first().evaluate("e => getComputedStyle(e).borderTopStyle"))
                .isEqualTo("solid");
        assertThat(page.locator(".rows thead").first().evaluate("e => getComputedStyle(e).display"))
                .isEqualTo("table-header-group");
        assertThat(sheets(page, "ledger")).isGreaterThan(1);
    }

    @Test
    void aNoticesReportAndAReceiptAreOneSheet() throws Exception {
        var report = printed("/console/notices/" + rollCall());
        assertThat(words(report)).contains("清湖镇", "通知统计表", "合计").doesNotContain("Excel", "CSV");
        assertThat(sheets(report, "report")).isEqualTo(1);

        var receipt = printed("/console/items/" + town.errand() + "/receipts/1");
        assertThat(words(receipt)).contains("材料交接单", "身份证", "签字").doesNotContain("←");
        assertThat(sheets(receipt, "receipt")).isEqualTo(1);
    }

    private String rollCall() {
        return room.store.pages().notices(10).stream()
                .filter(notice -> notice.rollCall())
                .findFirst()
                .orElseThrow()
                .code();
    }

    @Test
    void paperIsWhiteEvenAtNight() {
        var page = printed("/console");
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setMedia(Media.PRINT)
                .setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));

        for (String part : List.of("body", ".rows td")) {
            assertThat(page.locator(part).first().evaluate("e => getComputedStyle(e).color"))
                    .as(part)
                    .isEqualTo("rgb(0, 0, 0)");
        }
    }
}
