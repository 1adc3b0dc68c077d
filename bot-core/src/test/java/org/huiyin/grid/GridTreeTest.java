package org.huiyin.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A town's tree of grids, and the trees that are none. */
class GridTreeTest {
    private final GridTree town = new GridTree(
            List.of(grid("qh", ""), grid("dq", "qh"), grid("dq-1", "dq"), grid("dq-10", "dq"), grid("dq-1-1", "dq-1")));

    @Test
    void aPathLeadsFromTheRootDown() {
        assertThat(town.path("dq-1-1")).isEqualTo("qh/dq/dq-1/dq-1-1/");
        assertThat(town.path("qh")).isEqualTo("qh/");
    }

    @Test
    void anUnknownGridHasTheRootsPathAndLiesNowhere() {
        assertThat(town.path("no")).isEqualTo("qh/");
        assertThat(town.within("no", "qh")).isFalse();
        assertThat(town.find("no")).isEmpty();
        assertThat(town.upward("no")).isEmpty();
    }

    @Test
    void aGridLiesWithinItselfAndThoseAroundItAlone() {
        assertThat(town.within("dq-1", "dq-1")).isTrue();
        assertThat(town.within("dq-1-1", "dq")).isTrue();
        assertThat(town.within("dq", "dq-1")).isFalse();
    }

    @Test
    void aNameThatBeginsLikeAnotherIsNotInsideIt() {
        assertThat(town.within("dq-10", "dq-1")).isFalse();
    }

    @Test
    void upwardEndsAtTheRoot() {
        assertThat(town.upward("dq-1-1")).extracting(Grid::id).containsExactly("dq-1-1", "dq-1", "dq", "qh");
    }

    @Test
    void downwardHoldsTheGridAndAllInsideIt() {
        assertThat(town.downward("dq-1")).extracting(Grid::id).containsExactly("dq-1", "dq-1-1");
    }

    @Test
    void childrenMayComeBeforeTheirParents() {
        var tree = new GridTree(List.of(grid("a-1", "a"), grid("a", "")));

        assertThat(tree.path("a-1")).isEqualTo("a/a-1/");
    }

    @Test
    void aDoubledIdIsRefused() {
        refused("grid dq: given twice (expected: unique ids)", grid("qh", ""), grid("dq", "qh"), grid("dq", "qh"));
    }

    @Test
    void noRootAndTwoRootsAreRefused() {
        refused("grids: 0 without a parent (expected: exactly one root)");
        refused("grids: 0 without a parent (expected: exactly one root)", grid("a", "b"), grid("b", "a"));
        refused("grids: 2 without a parent (expected: exactly one root)", grid("a", ""), grid("b", ""));
    }

    @Test
    void anUnknownParentIsRefused() {
        refused("grid dq: parent: xx (expected: the id of a grid)", grid("qh", ""), grid("dq", "xx"));
    }

    @Test
    void aLoopBesideTheRootIsRefused() {
        refused("grid a: parent: leads back to itself", grid("qh", ""), grid("a", "b"), grid("b", "a"));
        refused("grid a: parent: leads back to itself", grid("qh", ""), grid("a", "a"));
    }

    private static void refused(String message, Grid... grids) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GridTree(List.of(grids)))
                .withMessage(message);
    }

    private static Grid grid(String id, String parent) {
        return new Grid(id, id, Level.GRID, Optional.of(parent).filter(p -> !p.isEmpty()), List.of());
    }
}
