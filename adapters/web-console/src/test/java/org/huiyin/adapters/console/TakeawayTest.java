package org.huiyin.adapters.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.huiyin.account.Trace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger's filter, and the files somebody takes away. */
final class TakeawayTest {
    private CommandRoom room;
    private Browser browser;
    private String lamp;
    private String bin;

    @BeforeEach
    void open() throws Exception {
        room = CommandRoom.open();
        browser = new Browser(room.address());
        lamp = room.says("王大姐", "g-dq1", "3组门口的路灯坏了，麻烦修一下");
        bin = room.says("周老师", "g-dq2", "二组垃圾桶满了三天没人收，臭死了");
    }

    @AfterEach
    void close() {
        room.close();
    }

    private byte[] bytes(String path) throws Exception {
        return bytes(path, "月度例会");
    }

    private byte[] bytes(String path, String why) throws Exception {
        var form = "mark=" + browser.mark("/console") + "&why=" + URLEncoder.encode(why, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(room.address().resolve(path))
                .header("content-type", "application/x-www-form-urlencoded")
                .header("origin", room.address().toString())
                .POST(BodyPublishers.ofString(form));
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofByteArray())
                .body();
    }

    private String csv(String path) throws Exception {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    @Test
    void theLedgerAndTheFileHoldTheSameRows() throws Exception {
        var query = "?grid=dq-2";

        assertThat(browser.page("/console" + query)).contains(bin).doesNotContain(lamp);
        assertThat(csv("/console/export.csv" + query)).contains(bin).doesNotContain(lamp);
        assertThat(csv("/console/export.csv")).contains(bin, lamp);
        assertThat(browser.page("/console?from=2026-03-03")).doesNotContain(bin, lamp);
        assertThat(browser.page("/console?from=2026-03-02&until=2026-03-02")).contains(bin, lamp);
        assertThat(browser.page("/console?state=late")).doesNotContain(bin, lamp);
        assertThat(browser.page("/console?kind=task")).doesNotContain(bin, lamp);
        assertThat(browser.page("/console?grid=nowhere&kind=nothing&from=never"))
                .contains(bin, lamp);
    }

    @Test
    void aTableOfExcelsBeginsWithItsMarkAndHoldsNoNames() throws Exception {
        var csv = csv("/console/export.csv");

        assertThat(csv).startsWith("\uFEFF\"");
        assertThat(csv.lines()).hasSize(4);
        assertThat(csv).contains("月度例会", "何敏", "2026-03-02").doesNotContain("王大姐");
    }

    @Test
    void aWorkbookHoldsTextsAlone(@TempDir Path folder) throws Exception {
        var file = Files.write(folder.resolve("ledger.xlsx"), bytes("/console/export.xlsx?grid=dq-1"));
        var texts = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (String part : List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml")) {
                try (var in = zip.getInputStream(zip.getEntry(part))) {
                    texts.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }

        assertThat(texts).contains(lamp).doesNotContain(bin).doesNotContain("<f>");
    }

    @Test
    void takingAwayLeavesATrace() throws Exception {
        bytes("/console/export.csv?grid=dq-2");

        var trace = room.store.register().trail().latest(1, 0).get(0);
        assertThat(trace.what()).isEqualTo(Trace.What.EXPORTED);
        assertThat(trace.about()).contains("csv 1");
        assertThat(trace.why()).contains("月度例会 ?grid=dq-2");
    }

    @Test
    void nothingIsTakenAwayWithoutAReason() throws Exception {
        assertThat(bytes("/console/export.csv", " ")).isEmpty();

        assertThat(room.store.register().trail().latest(1, 0)).isEmpty();
    }
}
