package org.huiyin.desk.items;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whether two people speak of the same spot. */
class PlacesTest {

    @Test
    void onePlaceInsideTheWordsOfTheOtherIsTheSame() {
        alike("富力小区3号楼", "3号楼");
        alike("公厕", "3组公厕");
    }

    @Test
    void anotherBuildingIsAnotherSpot() {
        apart("富力小区3号楼", "富力小区5号楼");
        apart("3号楼", "13号楼2单元");
        apart("富力小区1", "富力小区12号楼");
    }

    @Test
    void aCloserDescriptionOfTheSameBuildingIsTheSame() {
        alike("富力小区3号楼", "3号楼2单元");
    }

    @Test
    void anotherDoorOfTheSameBuildingIsAnotherSpot() {
        apart("3号楼2单元", "3号楼1单元");
    }

    @Test
    void theSameNumberOfAnotherThingIsAnotherSpot() {
        apart("3组公厕旁", "3号楼门口");
    }

    @Test
    void withoutNumbersTwoCharactersInARowMakeItTheSame() {
        alike("村口公厕边", "东头公厕");
        apart("东门", "西门");
    }

    @Test
    void aPlaceNobodyNamedIsLikeNone() {
        apart("", "3号楼");
        apart("", "");
    }

    private static void alike(String one, String other) {
        assertThat(Places.alike(one, other)).as("%s = %s", one, other).isTrue();
        assertThat(Places.alike(other, one)).as("%s = %s", other, one).isTrue();
    }

    private static void apart(String one, String other) {
        assertThat(Places.alike(one, other)).as("%s ≠ %s", one, other).isFalse();
        assertThat(Places.alike(other, one)).as("%s ≠ %s", other, one).isFalse();
    }
}
