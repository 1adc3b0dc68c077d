package org.huiyin.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How people name the grid they speak of. */
class GridNamesTest {
    private final GridNames names = new GridNames(new GridTree(List.of(
            grid("qh", "清湖镇", "", "清湖"),
            grid("dq", "东桥村", "qh", "东桥"),
            grid("dq-1", "东桥村第一网格", "dq", ""),
            grid("dq-2", "东桥村第二网格", "dq", "河西片"),
            grid("xs", "西山村", "qh", "西山"),
            grid("xs-1", "西山村第一网格", "xs", ""))));

    @Test
    void aWholeNameIsFoundAnywhereInTheText() {
        assertThat(in("今天西山村停电了")).contains("xs");
    }

    @Test
    void anAliasIsAsGoodAsTheName() {
        assertThat(in("河西片的路灯不亮")).contains("dq-2");
    }

    @Test
    void aNarrowerGridInsideAWiderOneWins() {
        assertThat(in("清湖镇东桥村第一网格，水管爆了")).contains("dq-1");
        assertThat(in("清湖东桥停水")).contains("dq");
    }

    @Test
    void theNarrowerOneWinsWhereverItStands() {
        assertThat(in("东桥村第二网格（清湖镇）")).contains("dq-2");
    }

    @Test
    void anEndingNoOtherGridSharesIsEnough() {
        assertThat(in("第二网格有人吗")).contains("dq-2");
    }

    @Test
    void anEndingThatTwoGridsShareNamesNeither() {
        assertThat(in("第一网格有人吗")).isEmpty();
    }

    @Test
    void aSharedEndingBesideItsVillageNamesTheGridInside() {
        assertThat(in("东桥的第一网格")).contains("dq-1");
        assertThat(in("西山那边第一网格")).contains("xs-1");
    }

    @Test
    void aSharedEndingBesideTheTownNamesTheTownAlone() {
        assertThat(in("清湖镇的第一网格")).contains("qh");
    }

    @Test
    void ofTwoVillagesTheLongerNameIsTaken() {
        assertThat(in("东桥和西山村之间")).contains("xs");
    }

    @Test
    void wordsThatNameNothingFindNothing() {
        assertThat(in("")).isEmpty();
        assertThat(in("楼下路灯不亮")).isEmpty();
    }

    private Optional<String> in(String text) {
        return names.in(text).map(Grid::id);
    }

    private static Grid grid(String id, String name, String parent, String alias) {
        return new Grid(
                id,
                name,
                Level.GRID,
                Optional.of(parent).filter(p -> !p.isEmpty()),
                alias.isEmpty() ? List.of() : List.of(alias));
    }
}
