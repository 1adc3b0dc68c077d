package org.huiyin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huiyin.grid.Group;
import org.huiyin.grid.Role;
import org.huiyin.notice.NoticeKind;
import org.huiyin.reading.Act;
import org.huiyin.reading.Clause;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.report.Kind;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;
import org.huiyin.report.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole conversations of a town, message by message. */
final class TranscriptTest {
    private final Town town = new Town();

    private static List<String> values(Reading reading, SlotName name) {
        return reading.slots(name).stream().map(Slot::value).toList();
    }

    private static String place(Clause clause) {
        return clause.slot(SlotName.PLACE).map(Slot::value).orElse("");
    }

    @Test
    void aNightVisitHoldsItsHouseholdsTwoHazardsAndAnOpinion() {
        var reading = town.leader("今晚夜访9户：2组6号老沈家电线老化裸露，已劝导更换；4组15号出租房没有灭火器。村民建议村口加个公交站牌。");
        assertThat(reading.likeliest().act()).isEqualTo(Act.VISIT);
        assertThat(values(reading, SlotName.HOUSEHOLDS)).containsExactly("9");
        assertThat(reading.clauses())
                .extracting(c -> c.matter().orElse(""))
                .containsExactly("wiring", "fire_hazard", "bus");
        assertThat(reading.clauses()).extracting(Clause::kind).containsExactly(Kind.HAZARD, Kind.HAZARD, Kind.OPINION);
        assertThat(place(reading.clauses().get(0))).isEqualTo("2组6号");
        assertThat(place(reading.clauses().get(1))).startsWith("4组15号");
        assertThat(place(reading.clauses().get(2))).isEqualTo("村口");
    }

    @Test
    void aVisitThatFoundNothingTellsOfNothing() {
        var reading = town.leader("东桥二网格今天走了6户，没发现问题");
        assertThat(reading.likeliest().act()).isEqualTo(Act.VISIT);
        assertThat(values(reading, SlotName.HOUSEHOLDS)).containsExactly("6");
        assertThat(reading.clauses()).isEmpty();
    }

    @Test
    void aRollCallIsAnsweredInWordsOrDigits() {
        var reading = town.leader("二网格转了两户五个人，齐了");
        assertThat(reading.likeliest().act()).isEqualTo(Act.ROLL_CALL);
        assertThat(values(reading, SlotName.HOUSEHOLDS)).containsExactly("2");
        assertThat(values(reading, SlotName.PEOPLE)).containsExactly("5");
        assertThat(reading.has(Cue.COMPLETE)).isTrue();
        assertThat(reading.slot(SlotName.PLACE)).map(Slot::source).hasValue("roster:dq-2");
    }

    @Test
    void aTyphoonCallsAllGridsWithADeadline() {
        var reading = town.at("2024-08-10T05:00:00Z")
                .read("各网格注意：台风红色预警，15点前把低洼处和危旧房人员转移完，群里报转移户数人数", Role.COMMAND, Group.Purpose.STAFF);
        assertThat(reading.likeliest().act()).isEqualTo(Act.NOTICE);
        assertThat(reading.notice()).hasValue(NoticeKind.MOBILISE);
        assertThat(reading.cues()).contains(Cue.ASKS_COUNTS, Cue.ADDRESSES_ALL).doesNotContain(Cue.COMPLETE);
        assertThat(values(reading, SlotName.DEADLINE)).containsExactly("2024-08-10T07:00:00Z");
    }

    @Test
    void aWantedNoticeHasItsCaseNumberAndEnd() {
        var reading = town.at("2024-03-12T02:00:20Z")
                .read(
                        "请大家帮忙留意：图中男子吴某，涉嫌电瓶车盗窃，35岁左右，平头，右臂有纹身，案号清公刑[2024]112号。看到请私聊报告指挥室，不要靠近。有效期三天。",
                        Role.POLICE,
                        Group.Purpose.STAFF);
        assertThat(reading.likeliest().act()).isEqualTo(Act.NOTICE);
        assertThat(reading.notice()).hasValue(NoticeKind.WANTED);
        assertThat(values(reading, SlotName.CASE_NUMBER)).containsExactly("清公刑[2024]112号");
        assertThat(values(reading, SlotName.DEADLINE)).containsExactly("2024-03-15T02:00:20Z");
        assertThat(reading.cues()).contains(Cue.WANTED, Cue.INSTRUCTION);
    }

    @Test
    void aSightingKnowsWhereAndThatItIsNotSure() {
        var reading = town.leader("在汽车站旁边的小旅馆门口好像看到那个吴某了，平头，穿蓝外套，不太确定");
        var clause = reading.clauses().get(0);
        assertThat(clause.kind()).isEqualTo(Kind.SIGHTING);
        assertThat(place(clause)).isEqualTo("汽车站旁边的小旅馆门口");
        assertThat(clause.urgency()).isEqualTo(Urgency.URGENT);
        assertThat(reading.has(Cue.UNSURE)).isTrue();
        assertThat(values(reading, SlotName.PERSON)).containsExactly("吴某");
    }

    @Test
    void progressSaysWhenTheWaterComesBack() {
        var reading = town.at("2024-06-02T23:10:00Z").leader("主管爆了在抢修，大概9点半通水");
        assertThat(reading.likeliest().act()).isEqualTo(Act.PROGRESS);
        assertThat(values(reading, SlotName.RECOVERY_TIME)).containsExactly("2024-06-03T01:30:00Z");
    }

    @Test
    void aBrokenRailingIsUrgentButNoEmergency() {
        var clause = town.resident("2组的桥栏杆断了一截，小孩走着危险").clauses().get(0);
        assertThat(clause.kind()).isEqualTo(Kind.HAZARD);
        assertThat(clause.urgency()).isEqualTo(Urgency.URGENT);
        assertThat(place(clause)).isEqualTo("2组");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "今天怎么没水啊|REPORT",
                "我们3组也停水了，牙都没刷|REPORT",
                "同样没水|REPORT",
                "我来问水务站|CLAIM",
                "请问啥时候来水|ASK",
                "水来了，先放一放再用|DONE",
                "楼梯的灯又不亮了，摸黑上楼|REPORT",
                "幸福里2幢1单元|ANSWER",
                "我明天上午过去修|CLAIM",
                "灯好了|DONE",
                "满意，速度真快|RATE",
                "已办结|DONE",
                "我现在去现场|CLAIM",
                "收到，巡的时候看看|ACKNOWLEDGE",
                "人已抓获，感谢各位|DONE",
                "4组15号的灭火器配好了|DONE",
                "东桥一网格转移4户9人，完成|ROLL_CALL"
            })
    void eachDoesWhatItSays(String text, Act act) {
        assertThat(town.leader(text).likeliest().act()).isEqualTo(act);
    }

    @Test
    void hearingAndGoingAreBothSaid() {
        var reading = town.leader("收到，我马上过去");
        assertThat(reading.confidence(Act.ACKNOWLEDGE)).isGreaterThan(0.75);
        assertThat(reading.confidence(Act.CLAIM)).isGreaterThan(0.75);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "早",
                "今天菜场的虾真便宜",
                "有人拼车去县城吗",
                "哈哈",
                "孩子们演出太棒了👏",
                "谢谢网格员昨天帮忙修灯",
                "收到",
                "下雨收衣服啦",
                "这电影里的警察太帅了",
                "明天开会别迟到哦",
                "转发 养生小知识",
                "晚上打牌三缺一",
                "哈哈我昨晚刚好存了一桶",
                "今天真是热死我了",
                "打死我也不去那家洗车",
                "他家生意火了"
            })
    void talkTellsOfNothing(String text) {
        var reading = town.resident(text);
        assertThat(reading.likeliest().act()).isIn(Act.CHATTER, Act.THANKS, Act.ACKNOWLEDGE);
        assertThat(reading.clauses()).isEmpty();
    }
}
