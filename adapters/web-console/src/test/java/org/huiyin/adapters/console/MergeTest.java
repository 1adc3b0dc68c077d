package org.huiyin.adapters.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.delivery.Saying;
import org.huiyin.grid.Person;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemState;
import org.huiyin.line.Command;
import org.huiyin.line.Receipt;
import org.huiyin.message.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was put together can be seen, taken apart and put together by a click. */
final class MergeTest {
    private static final String GROUP = "g-dq2";

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

    private Item item(String code) {
        return room.store.look(looks -> looks.items().item(code)).orElseThrow();
    }

    private List<ItemEvent> history(String code) {
        return room.store.look(looks -> looks.items().history(code));
    }

    private String latest() {
        return room.store.pages().items(List.of(), 1, 0).get(0).code();
    }

    private Map<String, String> split(String item, String message) throws Exception {
        return Map.of("mark", browser.mark("/console/items/" + item), "item", item, "chat", GROUP, "message", message);
    }

    private Map<String, String> merge(String item, String into) throws Exception {
        return Map.of("mark", browser.mark("/console/items/" + item), "item", item, "into", into);
    }

    /** Two neighbours without water; the second message is "m2". */
    private String noWater() {
        room.says("张阿姨", GROUP, "村东头自来水一早就停了，做饭都没水");
        return room.says("赵叔", GROUP, "我家也停水了");
    }

    /** Two things at one place that nobody but a person can tell to be one: the newer, the older. */
    private List<String> twins() {
        var first = room.says("王大姐", GROUP, "3组公厕旁边的路灯不亮了");
        var second = room.says("李大爷", GROUP, "3组公厕旁边的水沟堵了，臭死了");
        return List.of(second, first);
    }

    @Test
    void thePageSaysWhyAMessageJoined() throws Exception {
        var code = noWater();

        assertThat(browser.page("/console/items/" + code))
                .contains("自动并入：")
                .contains("不是一回事，分出来")
                .doesNotContain("SAME_");
        assertThat(browser.page("/console/items/" + code + "?lang=en")).contains("Joined by itself:");
    }

    @Test
    void aClickTakesAMessageOutAndItsSenderHearsANumberOfTheirOwn() throws Exception {
        var code = noWater();

        var answer = browser.post("/console/items/split", split(code, "m2"));

        var own = latest();
        assertThat(own).isNotEqualTo(code);
        assertThat(item(own).asking().reporter()).isEqualTo("赵叔");
        assertThat(item(own).isOpen()).isTrue();
        assertThat(item(code).asking().others()).isEmpty();
        assertThat(item(code).links().messages()).hasSize(1);
        assertThat(browser.page(answer.headers().firstValue("location").orElseThrow()))
                .contains("已从 " + code + " 分出")
                .contains("/console/items/" + own);
        room.speak();
        List<Saying> said = room.store.look(looks -> looks.sayings().about(own, 9));
        assertThat(said)
                .extracting(saying -> saying.outgoing().inReplyTo().map(Message.Id::value))
                .contains(Optional.of("m2"));
    }

    @Test
    void aMessageThatDidNotJoinStaysAndThePageSaysSo() throws Exception {
        var code = noWater();
        var before = item(code);

        var answer = browser.postByScript("/console/items/split", split(code, "m1"));

        assertThat(answer.body()).contains("没有改动：这条消息不是并进来的");
        assertThat(item(code)).isEqualTo(before);
        assertThat(latest()).isEqualTo(code);
    }

    @Test
    void theSameClickTwiceTakesOutOnce() throws Exception {
        var form = split(noWater(), "m2");
        browser.post("/console/items/split", form);
        var own = latest();

        assertThat(browser.postByScript("/console/items/split", form).body()).contains("没有改动");
        assertThat(latest()).isEqualTo(own);
    }

    @Test
    void aPossibleTwinIsShownWithItsReasonAndMergedByAClick() throws Exception {
        var twins = twins();
        var newer = twins.get(0);
        var older = twins.get(1);
        assertThat(browser.page("/console/items/" + newer))
                .contains("也许和下面这件是同一件事")
                .contains("地点相同，说法有些相近")
                .contains("并入 " + older);

        var answer = browser.post("/console/items/merge", merge(newer, older));

        assertThat(item(newer).state()).isEqualTo(ItemState.MERGED);
        assertThat(item(newer).links().mergedInto()).contains(older);
        assertThat(item(older).asking().others()).containsExactly("李大爷");
        assertThat(history(newer)).last().extracting(ItemEvent::by).isEqualTo("u-he");
        assertThat(browser.page(answer.headers().firstValue("location").orElseThrow()))
                .contains("已并入 " + older)
                .contains("人工并入：");
        assertThat(browser.page("/console/items/" + newer)).doesNotContain("也许和下面这件");
    }

    @Test
    void whatIsOverIsNotMergedInto() throws Exception {
        var twins = twins();
        var form = merge(twins.get(0), twins.get(1));
        room.says("u-he", GROUP, twins.get(1) + " 已修好，办结");
        assertThat(item(twins.get(1)).isOpen()).isFalse();

        assertThat(browser.postByScript("/console/items/merge", form).body()).contains("没有改动：其中一件已经办结");
        assertThat(item(twins.get(0)).isOpen()).isTrue();
    }

    @Test
    void whoeverHasNoRightsIsDeclined() {
        var code = noWater();
        var before = item(code);
        var neighbour = Person.unknown("赵叔", "赵叔", "dq-2");
        var twins = twins();

        assertThat(room.line.take(new Command(neighbour, new Command.Verb.Split(code, GROUP, "m2"))))
                .isInstanceOf(Receipt.Declined.class);
        assertThat(room.line.take(new Command(neighbour, new Command.Verb.Merge(twins.get(0), twins.get(1)))))
                .isInstanceOf(Receipt.Declined.class);
        assertThat(item(code)).isEqualTo(before);
        assertThat(item(twins.get(0)).isOpen()).isTrue();
    }
}
