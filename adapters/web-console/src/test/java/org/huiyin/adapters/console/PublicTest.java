package org.huiyin.adapters.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.huiyin.grid.Person;
import org.huiyin.item.Item;
import org.huiyin.ledger.Heard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What everybody may see holds nothing about anybody. */
final class PublicTest {
    /** Telephones, identity numbers, cards, plates, addresses of mail, doors. */
    private static final List<Pattern> PERSONAL = List.of(
            Pattern.compile("(?<![\\d.-])1[3-9]\\d{9}(?!\\d)"),
            Pattern.compile("(?<!\\d)\\d{15}(\\d{2}[\\dXx])?(?!\\d)"),
            Pattern.compile("(?<!\\d)\\d{16,19}(?!\\d)"),
            Pattern.compile("\\p{IsHan}[A-Z][A-Z0-9]{5,6}"),
            Pattern.compile("[\\w.]+@[\\w.]+"),
            Pattern.compile("\\d+\\s*[号室户]"));

    private CommandRoom room;
    private Browser browser;

    @BeforeEach
    void open() throws Exception {
        room = CommandRoom.open();
        browser = new Browser(room.address());
        new BusyMorning(room).happen();
        room.says("冯阿婆", "g-dq1", "我是冯阿婆，住2组18号，电话13912345678，身份证110101199003070011，门口水管漏水，车牌浙A12345挡着路");
        room.says("小赵", "g-dq2", "我要举报有人在3组聚众赌博，别说是我说的");
    }

    @AfterEach
    void close() {
        room.close();
    }

    /** Everything people said and were called, in pieces long enough to mean something. */
    private Set<String> said() {
        var words = new TreeSet<String>();
        for (Heard heard : room.store.pages().heard(java.util.Optional.empty(), 500)) {
            words.add(heard.message().sender().name());
            for (String piece : heard.message().text().split("[，。！？、：\\s]+")) {
                if (piece.length() > 3) {
                    words.add(piece);
                }
            }
        }
        for (Item item : room.store.pages().items(List.of(), 500, 0)) {
            item.subject().place().ifPresent(words::add);
        }
        return words;
    }

    /** What stands on the page, without tags and what is in them. */
    private String words(String path) throws Exception {
        var page = browser.page(path);
        return page.substring(page.indexOf("<body")).replaceAll("(?s)<[^>]*>", " ");
    }

    private void holdsNothingPersonal(String path) throws Exception {
        var words = words(path);
        PERSONAL.forEach(pattern -> assertThat(pattern.matcher(words).results().map(m -> m.group()))
                .as("%s: %s", path, pattern)
                .isEmpty());
        said().forEach(piece -> assertThat(words).as(path).doesNotContain(piece));
    }

    @Test
    void theBoardAndTheScreenHoldNothingPersonal() throws Exception {
        holdsNothingPersonal("/public");
        holdsNothingPersonal("/public?lang=en");
        holdsNothingPersonal("/screen");
        for (Person member :
                List.of(new Clearwater().person(new org.huiyin.message.Sender("paper", "u-chen", ""), "qh"))) {
            assertThat(words("/public")).doesNotContain(member.name());
            assertThat(words("/screen")).doesNotContain(member.name());
        }
    }

    @Test
    void theCardOfAGridSaysWhoServesThereWhereAndWhen() throws Exception {
        room.says("u-luo", "g-work", "我今晚值班");

        assertThat(words("/public/grids/dq-2")).contains("罗娟", "清湖镇", "东桥村", "值班", "19:00");
    }

    @Test
    void theBoardShowsHowContentWhoeverAskedWas() throws Exception {
        assertThat(words("/public")).doesNotContain("满意");

        room.says("u-chen", "g-dq1", "A1000C 认领");
        room.says("u-chen", "g-dq1", "A1000C 办结，灯泡换好了");
        room.says("王大姐", "g-dq1", "A1000C 满意");

        assertThat(words("/public")).contains("满意").doesNotContain("王大姐", "灯泡");
    }

    @Test
    void theBoardShowsItemsButNotWhatIsConfidential() throws Exception {
        var page = words("/public");
        for (Item item : room.store.pages().items(List.of(), 500, 0)) {
            if (item.subject().kind().isSensitive()) {
                assertThat(page).doesNotContain(item.code());
            }
        }
        assertThat(page).contains("A1000C");
    }

    @Test
    void aGridsCardSaysWhoServesThere() throws Exception {
        assertThat(words("/public/grids/dq-1")).contains("陈伟龙", "孙洁", "东桥村第一网格");
        assertThat(browser.get("/public/grids/none").statusCode()).isEqualTo(404);
    }

    @Test
    void pagesAreLight() throws Exception {
        for (String path : List.of("/public", "/screen", "/console", "/console/command", "/console/people")) {
            assertThat(browser.page(path).length()).as(path).isLessThan(300_000);
        }
    }

    @Test
    void everyPageForbidsWhatIsInline() throws Exception {
        for (String path :
                Map.of("/public", 1, "/screen", 1, "/console/command", 1).keySet()) {
            var answer = browser.get(path);
            assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.body()).doesNotContainPattern("<script>|<style| style=|javascript:");
        }
    }
}
