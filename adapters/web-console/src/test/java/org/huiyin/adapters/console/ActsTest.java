package org.huiyin.adapters.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can be done about an item from its page, and that it is what the same words would do. */
final class ActsTest {
    private CommandRoom room;
    private Browser he;
    private String lamp;

    @BeforeEach
    void open() throws Exception {
        room = CommandRoom.open();
        he = new Browser(room.address());
        lamp = room.says("王大姐", "g-dq1", "3组门口的路灯坏了，麻烦修一下");
        room.speak();
    }

    @AfterEach
    void close() {
        room.close();
    }

    private String clicks(String act, String... fields) throws Exception {
        var form = new HashMap<String, String>();
        form.put("mark", he.mark("/console/items/" + lamp));
        form.put("item", lamp);
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        room.clock.forward(Duration.ofMinutes(1));
        return he.postByScript("/console/items/" + act, form).body();
    }

    private Item item() {
        return room.store.look(looks -> looks.items().item(lamp)).orElseThrow();
    }

    private ItemEvent last() {
        var history = room.store.look(looks -> looks.items().history(lamp));
        return history.get(history.size() - 1);
    }

    private String said() {
        room.speak();
        return room.store.look(looks -> looks.sayings().about(lamp, 50)).stream()
                .map(saying ->
                        saying.outgoing().to().id() + ": " + saying.text().orElse(""))
                .reduce("", (all, one) -> all + one + "\n");
    }

    @Test
    void aClaimIsHeardWhereItWasAskedAndNowhereElse() throws Exception {
        assertThat(clicks("claim")).contains(lamp + " 已认领");

        assertThat(item().handling().handler()).contains("u-he");
        assertThat(item().state()).isEqualTo(ItemState.CLAIMED);
        assertThat(said()).contains("g-dq1: 👌 " + lamp).doesNotContain("u-he:");
        assertThat(last().message()).as("no message caused it").isEmpty();
        assertThat(item().links().messages()).hasSize(1);
    }

    @Test
    void whatIsInSomebodysHandsIsNotClaimedButCanBeHandedOn() throws Exception {
        clicks("claim");
        assertThat(clicks("assign", "person", "u-luo")).contains("已转办");

        assertThat(item().handling().handler()).contains("u-luo");
        assertThat(said()).contains("u-luo: ");
        assertThat(clicks("claim")).contains("已经有人在办了");
        assertThat(clicks("give-back", "words", "不归我管")).contains("不在您手上");
        assertThat(clicks("assign", "person", "王大姐")).contains("没有改动");
        assertThat(item().handling().handler()).contains("u-luo");
    }

    @Test
    void anOfficeTakesItOver() throws Exception {
        clicks("transfer", "office", "power");

        assertThat(item().handling().department()).contains("power");
        assertThat(said()).contains("g-work: ").contains("供电所");
    }

    @Test
    void newsGoesToTheAskerAndStandsInTheHistory() throws Exception {
        clicks("claim");
        clicks("reply", "words", "配件明天到，到了就换");

        assertThat(said()).contains("配件明天到");
        assertThat(last().type()).isEqualTo(ItemEvent.Type.PROGRESS);
        assertThat(last().note()).contains("配件明天到，到了就换");
    }

    @Test
    void aNoteIsReadInTheFileAndToldToNobody() throws Exception {
        assertThat(clicks("note", "words", "这盏灯去年也坏过")).contains("备注记下了").contains("这盏灯去年也坏过");

        assertThat(said()).doesNotContain("去年");
        assertThat(item().word()).isEmpty();
    }

    @Test
    void whatIsDoneCanBeUndoneForAMinuteAndReopenedLater() throws Exception {
        clicks("claim");
        assertThat(clicks("done", "words", "灯泡换好了，晚上试过亮的")).contains("已办好").contains("撤销");
        assertThat(item().state()).isEqualTo(ItemState.RESOLVED);
        assertThat(said()).contains("灯泡换好了");

        assertThat(clicks("claim")).contains("已经办完了");
        assertThat(clicks("reopen", "words", "又灭了")).contains("重新办理");
        assertThat(item().state()).isEqualTo(ItemState.CLAIMED);
        assertThat(said()).contains("重新办理");
    }

    @Test
    void moreTimeNeedsADayToComeAndAReason() throws Exception {
        clicks("claim");
        var before = item().clock().due();

        assertThat(clicks("extend", "until", "2020-01-01", "words", "等配件")).contains("请选一个以后的日子");
        assertThat(clicks("extend", "until", "2026-04-01", "words", "")).contains("请把话写上");
        assertThat(item().clock().due()).isEqualTo(before);
        assertThat(clicks("extend", "until", "2026-04-01", "words", "等配件")).contains("已延期");

        assertThat(item().clock().due()).isNotEqualTo(before);
        assertThat(last().note()).contains("等配件");
    }

    @Test
    void theGridAndTheMatterArePutRight() throws Exception {
        var answer = clicks("correct", "grid", "dq-2");

        assertThat(answer).contains("已更正");
        assertThat(item().subject().grid()).isEqualTo("dq-2");
        assertThat(item().handling().owner()).as("brought to who answers there").isEqualTo(Optional.of("u-luo"));
        assertThat(clicks("correct", "grid", "dq-2")).contains("没有改动");
    }

    @Test
    void aPageOffersWhatCanBeDoneNow() throws Exception {
        assertThat(he.page("/console/items/" + lamp))
                .contains("action=\"/console/items/claim\"", "action=\"/console/items/done\"")
                .doesNotContain("action=\"/console/items/give-back\"", "action=\"/console/items/reopen\"");

        clicks("claim");
        assertThat(he.page("/console/items/" + lamp))
                .contains("action=\"/console/items/give-back\"")
                .doesNotContain("action=\"/console/items/claim\"");

        clicks("done", "words", "灯泡换好了，晚上试过亮的");
        assertThat(he.page("/console/items/" + lamp))
                .contains("action=\"/console/items/reopen\"")
                .doesNotContain("action=\"/console/items/extend\"");
    }

    @Test
    void whatNobodyClaimedIsListedOldestFirstUntilSomebodyDoes() throws Exception {
        var bin = room.says("周老师", "g-dq2", "二组垃圾桶满了三天没人收，臭死了");

        var page = he.page("/console/unclaimed");
        assertThat(page.indexOf("row-" + lamp)).isPositive().isLessThan(page.indexOf("row-" + bin));
        assertThat(page.substring(page.indexOf("why-" + bin))).contains("为什么没人接", "派单");
        clicks("claim");
        assertThat(he.page("/console/unclaimed")).contains(bin).doesNotContain(lamp);
        assertThat(he.page("/console/mine")).contains(lamp);
    }

    @Test
    void theSameMatterTwiceInOneGridIsAHotspot() throws Exception {
        assertThat(he.page("/console/hot")).contains("近三十天没有重复的");
        room.says("钱奶奶", "g-dq1", "1组晒场的路灯也坏了，黑漆漆的");

        assertThat(he.page("/console/hot")).contains("grid=dq-1").contains("路灯");
    }

    @Test
    void whoWaitsAtTheDoorIsListedByHousehold() throws Exception {
        var errand = room.says("王大姐", "g-dq1", "我腿脚不方便，能不能上门帮我代办高龄补贴");

        assertThat(he.page("/console/visits")).contains(errand).contains("还没约");
    }

    @Test
    void twoCharactersFindAnItemAndTheLookIsKept() throws Exception {
        var bin = room.says("周老师", "g-dq2", "二组垃圾桶满了三天没人收，臭死了");
        var words = "?words=%E8%B7%AF%E7%81%AF";

        assertThat(he.page("/console" + words))
                .contains(lamp)
                .doesNotContain("row-" + bin)
                .contains("<strong id=\"count\">1<");
        he.post("/console/views" + words, Map.of("mark", he.mark("/console"), "name", "路灯的"));
        assertThat(he.page("/console")).contains("路灯的").contains("/console" + words);
        he.post("/console/views/forget", Map.of("mark", he.mark("/console"), "name", "路灯的"));
        assertThat(he.page("/console")).doesNotContain("路灯的");
    }
}
