package org.huiyin.desk.askers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A corrected piece finds its place in what was known. */
class PatchingTest {

    @Test
    void aCorrectedBuildingChangesTheBuildingAlone() {
        patched("富力小区3号楼2单元", "是5号楼", "富力小区5号楼2单元");
    }

    @Test
    void aCorrectedDoorChangesTheDoorAlone() {
        patched("3号楼2单元301室", "302室", "3号楼2单元302室");
    }

    @Test
    void aBuildingIsNotADoorThoughBothAreNumberedAlike() {
        patched("3号楼301号", "5号楼", "5号楼301号");
        patched("3号楼301号", "302号", "3号楼302号");
    }

    @Test
    void severalPiecesChangeTogether() {
        patched("3号楼2单元", "5号楼1单元", "5号楼1单元");
    }

    @Test
    void aNumberOfMoreDigitsReplacesTheWholeNumber() {
        patched("富力小区13号楼", "5号楼", "富力小区5号楼");
        patched("富力小区3号楼", "125号楼", "富力小区125号楼");
    }

    @Test
    void whatFitsNowhereIsANewPlace() {
        patched("富力小区3号楼", "村口公厕", "村口公厕");
        patched("村口公厕", "5号楼", "5号楼");
    }

    @Test
    void aBareNumberIsANewPlace() {
        patched("3号楼", "5", "5");
    }

    @Test
    void whereNothingWasKnownWhatWasToldIsThePlace() {
        assertThat(Patching.patch(Optional.empty(), "5号楼")).isEqualTo("5号楼");
    }

    private static void patched(String known, String told, String expected) {
        assertThat(Patching.patch(Optional.of(known), told)).isEqualTo(expected);
    }
}
