package org.huiyin.app.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huiyin.delivery.Saying;
import org.huiyin.delivery.Target;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.Due;
import org.huiyin.line.Command.Verb;
import org.huiyin.line.Receipt;
import org.huiyin.message.Message;
import org.huiyin.report.MergeReason;
import org.huiyin.report.Urgency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many reports of one trouble are one item that knows why; whoever knows better takes it apart, or puts it together. */
class SameTroubleTest {
    private static final String HERE = "g-wz2";
    private static final List<String> NO_POWER =
            List.of("停电了", "我家也没电了", "没电了没电了", "我们8幢也停电了", "家里停电了，空调不转了", "云锦苑停电了吧");

    private final Neighbours town = new Neighbours();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void thirtyNeighboursWithoutPowerAreOneItemAndEveryMergeSaysWhy() {
        thirtyWithoutPower();

        var item = only();
        assertThat(item.asking().others()).hasSize(29);
        assertThat(merges(item))
                .hasSize(29)
                .allSatisfy(event -> assertThat(event.note().flatMap(MergeReason::in))
                        .as(event.by())
                        .isPresent());
    }

    @Test
    void whatPressesMoreThanWasKnownIsDueSooner() {
        town.says("n1", HERE, "老祠堂门口楼道灯坏了，上楼摸黑");
        town.waits(Duration.ofHours(2));
        var before = only();

        town.says("n2", HERE, "老祠堂门口楼梯间灯不亮，我妈差点摔了，麻烦修修");

        var item = only();
        assertThat(before.subject().urgency()).isEqualTo(Urgency.NORMAL);
        assertThat(item.subject().urgency()).isEqualTo(Urgency.URGENT);
        assertThat(item.profile()).isEqualTo("urgent");
        assertThat(item.clock().due().orElseThrow())
                .isBefore(before.clock().due().orElseThrow())
                .isAfter(before.clock().opened().plus(Duration.ofHours(2)));
    }

    @Test
    void oneOfThemTakenOutByAClickHasAnItemOfItsOwnAndBothAreAnswered() {
        thirtyWithoutPower();
        var common = only();

        var receipt = town.clicks(new Verb.Split(common.code(), HERE, "m7"));
        town.waits(Duration.ofSeconds(10));

        assertThat(receipt).isInstanceOf(Receipt.Kept.class);
        var own = newest();
        assertThat(own.asking().reporter()).isEqualTo("n7");
        assertThat(own.isOpen()).isTrue();
        assertThat(own.clock().due()).isPresent();
        assertThat(town.item(common.code()).asking().others()).hasSize(28).doesNotContain("n7");
        assertThat(receiptsOf(own))
                .singleElement()
                .satisfies(r -> assertThat(answered(r)).contains("m7"));

        town.says("u-gu", HERE, common.code() + " 办结，来电了");
        town.says("u-gu", HERE, own.code() + " 办结，空开换好了");
        town.waits(Duration.ofSeconds(10));

        assertThat(town.item(common.code()).state()).isEqualTo(ItemState.RESOLVED);
        assertThat(town.item(own.code()).state()).isEqualTo(ItemState.RESOLVED);
        assertThat(said(common, "item.done")).hasSize(1);
        assertThat(said(own, "item.done")).hasSize(1);
    }

    @Test
    void bothHistoriesTellOfTheSplit() {
        thirtyWithoutPower();
        var common = only();
        town.clicks(new Verb.Split(common.code(), HERE, "m7"));

        var own = newest();
        assertThat(splits(common)).singleElement().satisfies(event -> {
            assertThat(event.by()).isEqualTo("u-qin");
            assertThat(event.note()).contains(own.code());
            assertThat(event.message().orElseThrow().value()).isEqualTo("m7");
        });
        assertThat(splits(own))
                .singleElement()
                .satisfies(event -> assertThat(event.note()).contains(common.code()));
    }

    @Test
    void theNextNeighbourJoinsTheManyNotTheOneThatWasTakenOut() {
        thirtyWithoutPower();
        var common = only();
        town.clicks(new Verb.Split(common.code(), HERE, "m7"));

        town.says("late", HERE, "停电了");
        town.says("later", HERE, "我家也停电了");

        assertThat(town.item(common.code()).asking().others()).contains("late", "later");
        assertThat(newest().asking().others()).isEmpty();
    }

    @Test
    void whoeverWasTakenForOneOfThemSaysThatItIsNotTheSame() {
        town.says("n1", HERE, "停电了");
        var mine = town.says("n2", HERE, "我家也没电了");

        town.says("n2", HERE, "我这个不是一回事，我家电表跳了", mine);

        assertThat(newest().asking().reporter()).isEqualTo("n2");
        assertThat(newest().links().messages()).hasSize(2);
        assertThat(oldest().asking().others()).isEmpty();
        town.waits(Duration.ofSeconds(10));
        assertThat(receiptsOf(newest())).hasSize(1);
        assertThat(receiptsOf(oldest())).hasSize(1);
    }

    @Test
    void theSameIsSaidOnOurAnswer() {
        town.says("n1", HERE, "停电了");
        town.waits(Duration.ofMinutes(1));
        town.says("n2", HERE, "我家也没电了");
        town.waits(Duration.ofMinutes(1));
        var joined = said(only(), "item.joined").get(0);

        town.says("n2", HERE, "是另外一件", Neighbours.id(joined));

        assertThat(newest().asking().reporter()).isEqualTo("n2");
        assertThat(oldest().asking().others()).isEmpty();
    }

    @Test
    void theGridLeaderTakesItOutByQuotingTheMessage() {
        town.says("n1", HERE, "停电了");
        town.says("n2", HERE, "我家也没电了");
        var wrong = town.says("n3", HERE, "我们8幢也停电了");

        town.says("u-gu", HERE, "这个不是同一件", wrong);

        assertThat(newest().asking().reporter()).isEqualTo("n3");
        assertThat(splits(oldest()))
                .singleElement()
                .satisfies(event -> assertThat(event.by()).isEqualTo("u-gu"));
        assertThat(oldest().asking().others()).containsExactly("n2");
    }

    @Test
    void aPasserByIsToldThatItIsNotTheirsToSay() {
        town.says("n1", HERE, "停电了");
        var theirs = town.says("n2", HERE, "我家也没电了");

        town.says("passer", HERE, "这不是一回事吧", theirs);
        town.waits(Duration.ofSeconds(10));

        assertThat(only().asking().others()).containsExactly("n2");
        assertThat(said(only(), "refused")).hasSize(1);
    }

    @Test
    void whatOpenedTheItemCannotBeTakenOutOfItAndAWordSaysSo() {
        var opener = town.says("n1", HERE, "停电了");
        var before = only();

        town.says("n1", HERE, "不是一回事", opener);
        town.waits(Duration.ofSeconds(10));

        assertThat(only()).isEqualTo(before);
        assertThat(said(before, "refused"))
                .singleElement()
                .satisfies(saying -> assertThat(saying.text().orElseThrow()).contains("请引用并错的那条消息"));
        assertThat(town.clicks(new Verb.Split(before.code(), HERE, "m1"))).isInstanceOf(Receipt.Declined.class);
        assertThat(only()).isEqualTo(before);
    }

    @Test
    void twinsMergedByAClickAreAnsweredTogether() {
        town.says("n1", HERE, "3幢楼下路灯不亮了");
        town.says("n2", HERE, "3幢楼下垃圾桶满了，臭死了");
        var older = oldest();
        var newer = newest();
        assertThat(newer.links().suggestion().orElseThrow().item()).isEqualTo(older.code());

        town.clicks(new Verb.Merge(newer.code(), older.code()));
        town.says("u-gu", HERE, older.code() + " 办结，都处理好了");
        town.waits(Duration.ofSeconds(10));

        assertThat(town.item(newer.code()).state()).isEqualTo(ItemState.MERGED);
        assertThat(town.item(older.code()).asking().isFrom("n2")).isTrue();
        assertThat(said(older, "item.done")).hasSize(1);
        assertThat(dues(newer)).isEmpty();
    }

    @Test
    void whoAskedInAnotherGroupIsAnsweredThere() {
        town.says("n1", HERE, "云锦苑停电了");
        town.says("volunteer", "g-vol", "云锦苑停电了，有老人在家");
        town.whispers("shy", "云锦苑停电了");
        var item = only();

        town.says("u-gu", HERE, item.code() + " 办结，来电了");
        town.waits(Duration.ofSeconds(10));

        assertThat(said(item, "item.done"))
                .extracting(saying -> saying.outgoing().to())
                .containsExactlyInAnyOrder(
                        new Target.ToGroup(HERE), new Target.ToGroup("g-vol"), new Target.ToPerson("shy"));
    }

    private void thirtyWithoutPower() {
        IntStream.rangeClosed(1, 30).forEach(n -> town.says("n" + n, HERE, NO_POWER.get((n - 1) % NO_POWER.size())));
    }

    private Item only() {
        assertThat(town.items()).hasSize(1);
        return oldest();
    }

    private Item oldest() {
        return town.items().get(0);
    }

    private Item newest() {
        var items = town.items();
        assertThat(items).hasSize(2);
        return items.get(1);
    }

    private List<ItemEvent> merges(Item item) {
        return events(item, ItemEvent.Type.MERGED);
    }

    private List<ItemEvent> splits(Item item) {
        return events(item, ItemEvent.Type.SPLIT);
    }

    private List<ItemEvent> events(Item item, ItemEvent.Type type) {
        return town.history(item).stream().filter(e -> e.type() == type).toList();
    }

    private List<Saying> said(Item item, String key) {
        return town.said(item).stream()
                .filter(saying -> saying.outgoing().phrase().key().equals(key))
                .toList();
    }

    private List<Saying> receiptsOf(Item item) {
        return said(item, "item.opened");
    }

    private static Optional<String> answered(Saying saying) {
        return saying.outgoing().inReplyTo().map(Message.Id::value);
    }

    private List<Due> dues(Item item) {
        List<Due> all = town.store.look(looks -> looks.dues().due(SmallTown.NOON.plus(Duration.ofDays(9_000)), 100));
        return all.stream().filter(due -> due.subject().equals(item.code())).toList();
    }
}
