package org.huiyin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Places, by the town's own list and by how places are named. */
final class PlaceTest {
    private final Town town = new Town();

    @ParameterizedTest
    @CsvSource({
        "东桥村3组12号漏水,东桥村3组12号",
        "我家住在幸福里2幢1单元,幸福里2幢1单元",
        "汽车站旁边的小旅馆门口有人,汽车站旁边的小旅馆门口",
        "建设路坑坑洼洼,建设路",
        "学校门口太挤,学校门口",
        "超市对面冒烟,超市对面",
        "桂香坊6号202漏水,桂香坊6号202",
        "老粮站那边有人打架,老粮站那边",
        "三组十二号的井盖松了,三组十二号"
    })
    void aPlaceIsTakenWhole(String text, String place) {
        assertThat(town.resident(text).slot(SlotName.PLACE)).map(Slot::value).hasValue(place);
    }

    @ParameterizedTest
    @CsvSource({
        "东桥村第一网格停水,roster:dq-1",
        "东桥一网格停水,roster:dq-1",
        "二网格停水,roster:dq-2",
        "东桥停水,roster:dq",
        "一组停水,roster:dq-1-1",
        "1组停水,roster:dq-1-1",
        "幸福里小区停水,roster:dq-1",
        "辛福里小区停水,roster:dq-1",
        "福幸里小区停水,roster:dq-1"
    })
    void theTownsOwnNamesTellTheGridAlsoWithASlip(String text, String source) {
        assertThat(town.resident(text).slot(SlotName.PLACE)).map(Slot::source).hasValue(source);
    }

    @Test
    void anotherNumberIsAnotherGridAndNoSlip() {
        assertThat(town.resident("东桥村第三网格停水").slot(SlotName.PLACE))
                .map(Slot::source)
                .hasValue("roster:dq");
    }

    @ParameterizedTest
    @ValueSource(strings = {"村民都说好", "走路锻炼身体", "6号开会", "加个公交站牌吧", "这件事没有出路"})
    void whatOnlySoundsLikeAPlaceIsNone(String text) {
        assertThat(town.resident(text).slots(SlotName.PLACE)).isEmpty();
    }

    @Test
    void aPlaceKnowsItsCharactersInWhatWasTyped() {
        String text = "在　３组 １２号 漏水";
        var place = town.resident(text).slot(SlotName.PLACE).orElseThrow();
        assertThat(text.substring(place.from(), place.to())).isEqualTo("３组 １２号");
    }
}
