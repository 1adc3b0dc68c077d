package org.huiyin.app.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.huiyin.message.Message;
import org.huiyin.rules.Rules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The pieces of one report by one sender become one item in whatever order they come, whoever talks in between. */
class FragmentsTest {
    private static final long SEED = 20_260_302;
    private static final String ME = "zhou";
    private static final String PHOTO = "photo-1";

    private static final List<Report> REPORTS = List.of(
            new Report("g-wz2", "wz-2", "stairs_light", "楼道灯坏了好几天了", "云锦苑2幢1单元", "一到晚上老人不敢下楼"),
            new Report("g-wz2", "wz-2", "stairs_light", "楼道灯坏了好几天了", "幸福里2幢1单元", "一到晚上老人不敢下楼"),
            new Report("g-wz2", "wz-2", "water_leak", "水管爆了一直在漏", "云锦苑5幢", "叫了半天也没人来"),
            new Report("g-wz4", "wz-4", "sewer_blocked", "下水道堵了", "船厂宿舍6幢2单元", "都好几天没人来通"),
            new Report("g-wz2", "wz-2", "parking", "乱停车把门口堵住了", "云锦苑3幢门口", "叫了半天也不挪"),
            new Report("g-tw2", "tw-2", "garbage", "垃圾好几天没人清了", "4组公厕旁边", "都三天了没人管"),
            new Report("g-wz2", "wz-2", "elevator", "电梯坏了", "云锦苑7幢", "老人买菜都上不去"));

    private static final List<String> CHATTER = List.of("菜场的鱼真新鲜", "哈哈哈哈", "谢谢啦", "收到", "谁家的猫跑出来了", "周末有人去爬山吗", "👍");

    private static final String OTHER_TROUBLE = "9组路口的井盖没了";

    /** One report in pieces: a photo comes with each. */
    private record Report(String group, String grid, String matter, String words, String place, String detail) {
        List<String> pieces() {
            return List.of(words, place, detail, PHOTO);
        }
    }

    private final Rules rules = TalkingTown.rules();

    FragmentsTest() throws IOException {}

    @TestFactory
    Stream<DynamicTest> fourPiecesInAnyOrderAreOneItem() {
        return REPORTS.stream()
                .flatMap(report -> orders(report.pieces()).stream()
                        .map(order -> dynamicTest(String.join(" / ", order), () -> inThisOrder(report, order))));
    }

    private void inThisOrder(Report report, List<String> order) {
        try (var town = new TalkingTown(rules, report.group())) {
            var random = new Random(SEED + order.hashCode());
            var mine = new ArrayList<Message.Id>();
            for (String piece : order) {
                mine.add(say(town, piece));
                othersTalk(town, random.nextInt(3), random);
            }
            town.forward(Duration.ofMinutes(1));
            check(town, report, mine);
        }
    }

    @TestFactory
    Stream<DynamicTest> aPieceThatComesAfterTheReceiptAmendsTheItem() {
        return REPORTS.stream()
                .flatMap(report -> Stream.of(report.place(), report.detail(), PHOTO)
                        .map(late -> dynamicTest(report.words() + " ... " + late, () -> late(report, late))));
    }

    private void late(Report report, String late) {
        try (var town = new TalkingTown(rules, report.group())) {
            var mine = new ArrayList<Message.Id>();
            mine.add(say(town, report.words()));
            for (String piece : report.pieces()) {
                if (!piece.equals(late) && !piece.equals(report.words())) {
                    mine.add(say(town, piece));
                }
            }
            town.forward(Duration.ofMinutes(4));
            assertThat(town.told(town.items(ME).get(0).code())).contains("item.opened");
            mine.add(say(town, late));
            town.forward(Duration.ofMinutes(1));
            check(town, report, mine);
        }
    }

    @Test
    void aNeighbourWhoQuotesTheWordsAndAddsThePlaceCompletesTheItem() {
        try (var town = new TalkingTown(rules, "g-wz2")) {
            var words = town.says(ME, "楼道灯坏了好几天了");
            town.forward(Duration.ofSeconds(40));
            var place = town.quotes("neighbour", words, "云锦苑2幢1单元");

            assertThat(town.items(ME)).singleElement().satisfies(item -> {
                assertThat(item.subject().place()).contains("云锦苑2幢1单元");
                assertThat(item.links().messages()).containsExactly(words, place);
            });
        }
    }

    /** A detail can only be known for one by what it complains of; words that complain of nothing, said first, are talk. */
    @Test
    void wordsThatComplainOfNothingSaidFirstAreTalkAndAreKeptAsSuch() {
        try (var town = new TalkingTown(rules, "g-wz2")) {
            var talk = town.says(ME, "我昨天刚搬来的");
            var words = town.says(ME, "楼道灯坏了好几天了");

            assertThat(town.heard(talk).subjects()).isEmpty();
            assertThat(town.items(ME))
                    .singleElement()
                    .satisfies(item -> assertThat(item.links().messages()).containsExactly(words));
        }
    }

    private static Message.Id say(TalkingTown town, String piece) {
        town.forward(Duration.ofSeconds(40));
        return piece.equals(PHOTO) ? town.shows(ME, piece) : town.says(ME, piece);
    }

    private static void othersTalk(TalkingTown town, int times, Random random) {
        for (int i = 0; i < times; i++) {
            town.forward(Duration.ofSeconds(10));
            boolean reports = random.nextInt(4) == 0;
            town.says("neighbour-" + i, reports ? OTHER_TROUBLE : CHATTER.get(random.nextInt(CHATTER.size())));
        }
    }

    /** Exactly one item goes its way, with all that was said and shown about it and nothing else, and is told of once. */
    private static void check(TalkingTown town, Report report, List<Message.Id> mine) {
        assertThat(town.failed()).isZero();
        assertThat(town.items(ME)).as("items of one report").hasSize(1);
        var item = town.items(ME).get(0);
        var soft = new SoftAssertions();
        soft.assertThat(item.isOpen()).as("goes its way").isTrue();
        soft.assertThat(item.subject().matter()).contains(report.matter());
        soft.assertThat(item.subject().place()).contains(report.place());
        soft.assertThat(item.subject().grid()).isEqualTo(report.grid());
        soft.assertThat(item.links().messages()).containsExactlyInAnyOrderElementsOf(mine);
        soft.assertThat(item.links().images()).extracting(a -> a.reference()).containsExactly(PHOTO);
        for (Message.Id id : mine) {
            soft.assertThat(town.heard(id).subjects()).as(id.value()).containsExactly(item.code());
        }
        var told = town.told(item.code());
        soft.assertThat(told).as("said once").hasSameSizeAs(new HashSet<>(told));
        soft.assertThat(told).contains("item.opened");
        soft.assertAll();
    }

    private static List<List<String>> orders(List<String> pieces) {
        if (pieces.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<String>>();
        for (String first : pieces) {
            var rest = new ArrayList<>(pieces);
            rest.remove(first);
            for (List<String> tail : orders(rest)) {
                var order = new ArrayList<>(List.of(first));
                order.addAll(tail);
                all.add(Collections.unmodifiableList(order));
            }
        }
        return all;
    }
}
