package org.huiyin.adapters.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Help at the door and errands, as the console shows them. */
final class HouseCallTest {
    private CommandRoom room;
    private Browser browser;

    @BeforeEach
    void open() throws Exception {
        room = CommandRoom.open();
        browser = new Browser(room.address());
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void anItemsPageTellsWhatIsDoneAtTheDoorAndWhen() throws Exception {
        var code = room.says("王大姐", "g-dq1", "王奶奶走不动，低保补贴能上门办吗");
        assertThat(browser.page("/console/items/" + code)).contains("政策上门送").contains("还没有约");

        room.says("u-sun", "g-dq1", code + " 周三上午9点上门");

        assertThat(browser.page("/console/items/" + code)).contains("约定上门").doesNotContain("还没有约");
    }

    @Test
    void everyHandOverHasAReceiptToPrint() throws Exception {
        var code = room.says("王大姐", "g-dq1", "我腿脚不便，帮忙代办一下居住证行吗");
        room.says("u-sun", "g-dq1", code + " 收到身份证和照片");
        room.says("u-sun", "g-dq1", code + " 材料交到窗口了");

        var page = browser.page("/console/items/" + code);
        assertThat(page)
                .contains("/console/items/" + code + "/receipts/1")
                .contains("/console/items/" + code + "/receipts/2")
                .contains("还差的材料")
                .contains("户口本");

        assertThat(browser.page("/console/items/" + code + "/receipts/1"))
                .contains("材料交接单")
                .contains(code + "-1")
                .contains("王大姐")
                .contains("孙洁")
                .contains("<li>身份证</li><li>照片</li>")
                .contains("签字");
        assertThat(browser.page("/console/items/" + code + "/receipts/2")).contains("办事窗口");
    }

    @Test
    void aReceiptThatWasNeverWrittenIsNotThere() throws Exception {
        var code = room.says("王大姐", "g-dq1", "我腿脚不便，帮忙代办一下居住证行吗");

        assertThat(browser.page("/console/items/" + code + "/receipts/1")).contains("没有编号为");
        assertThat(browser.page("/console/items/" + code + "/receipts/abc")).contains("没有编号为");
    }

    @Test
    void aWatchInShiftsStandsBesideTheNoticesUntilItIsOver() throws Exception {
        room.says("u-he", "g-work", "卡口值守排班：6点-14点，14点-22点，22点-6点，每班2人");

        assertThat(browser.page("/console/notices")).contains("值守排班").contains("0 / 6");

        room.says("u-he", "g-work", "撤岗，大家辛苦了");

        assertThat(browser.page("/console/notices")).doesNotContain("值守排班");
    }
}
