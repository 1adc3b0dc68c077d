package org.huiyin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huiyin.report.Kind;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;
import org.huiyin.report.Urgency;
import org.junit.jupiter.api.Test;

/** How many things a message tells of, and where each is. */
final class ClauseTest {
    private final Town town = new Town();

    private List<String> told(String text) {
        return town.resident(text).clauses().stream()
                .map(c -> c.matter().orElse("") + "@"
                        + c.slot(SlotName.PLACE).map(Slot::value).orElse(""))
                .toList();
    }

    @Test
    void twoThingsAreTwoClauses() {
        assertThat(told("路灯坏了，还有3组的井盖没了")).containsExactly("streetlight@", "manhole@3组");
    }

    @Test
    void oneThingInThreeSentencesIsOneClause() {
        assertThat(told("我们这路灯坏了好几天了。晚上黑漆漆的。老人都不敢出门")).containsExactly("streetlight@");
    }

    @Test
    void aPlaceSaidFirstGovernsWhatFollows() {
        assertThat(told("东桥村3组：1、路灯坏了 2、井盖松了")).containsExactly("streetlight@东桥村3组", "manhole@东桥村3组");
    }

    @Test
    void theSameTroubleAtTwoPlacesIsTwoThings() {
        assertThat(told("3组路灯坏了，5组路灯也坏了")).containsExactly("streetlight@3组", "streetlight@5组");
    }

    @Test
    void aCutInTwoGroupsIsOneThing() {
        assertThat(town.resident("3组停水了，5组也停水了").clauses()).hasSize(1);
    }

    @Test
    void aPlaceSaidLastBelongsToWhatWasSaid() {
        assertThat(told("路灯坏了，就在村口")).containsExactly("streetlight@村口");
    }

    @Test
    void aGreetingIsNoPartOfTheClause() {
        var clause = town.resident("大家好，我们3组路灯坏了，谢谢").clauses().get(0);
        assertThat(clause.text()).isEqualTo("我们3组路灯坏了");
    }

    @Test
    void aClauseKnowsItsCharactersInWhatWasTyped() {
        String text = "大家好！３ 组 路灯坏了";
        var clause = town.resident(text).clauses().get(0);
        assertThat(text.substring(clause.from(), clause.to())).isEqualTo("３ 组 路灯坏了");
    }

    @Test
    void aWishIsAnOpinion() {
        assertThat(town.resident("建议村口加个公交站牌").clauses().get(0).kind()).isEqualTo(Kind.OPINION);
    }

    @Test
    void aFireIsAnEmergency() {
        assertThat(town.resident("3幢着火了快来人").clauses().get(0).urgency()).isEqualTo(Urgency.EMERGENCY);
    }

    @Test
    void whatHappenedInAFilmIsHardlyBelieved() {
        var reading = town.resident("昨晚那个电影里整栋楼着火了");
        assertThat(reading.clauses()).allMatch(c -> c.confidence() < 0.5);
    }
}
