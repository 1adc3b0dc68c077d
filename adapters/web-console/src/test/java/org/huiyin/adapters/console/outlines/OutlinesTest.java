package org.huiyin.adapters.console.outlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huiyin.adapters.console.outlines.Coordinates.Point;
import org.junit.jupiter.api.Test;

final class OutlinesTest {
    /** About a centimetre. */
    private static final double NEAR = 1e-7;

    private static List<Point> square(double west, double south) {
        return List.of(
                new Point(west, south),
                new Point(west + .01, south),
                new Point(west + .01, south + .01),
                new Point(west, south + .01),
                new Point(west, south));
    }

    @Test
    void theShiftOfChinasMapsIsWhatOthersPublished() {
        var shifted = Coordinates.shifted(new Point(116.404, 39.915));

        assertThat(shifted.longitude()).isCloseTo(116.41024449916938, within(NEAR));
        assertThat(shifted.latitude()).isCloseTo(39.91640428150164, within(NEAR));
    }

    @Test
    void theShiftIsTakenBackAllOverTheCountryAndNotMadeElsewhere() {
        for (Point place : List.of(
                new Point(87.6, 43.8), new Point(120.2, 30.3), new Point(110.3, 20.0), new Point(126.6, 45.7))) {
            var back = Coordinates.GCJ_02.toWgs84(Coordinates.shifted(place));
            assertThat(back.longitude()).isCloseTo(place.longitude(), within(NEAR));
            assertThat(back.latitude()).isCloseTo(place.latitude(), within(NEAR));
        }
        assertThat(Coordinates.GCJ_02.toWgs84(new Point(2.35, 48.86))).isEqualTo(new Point(2.35, 48.86));
    }

    @Test
    void theSamePlacesGiveTheSameDrawingWhateverTheyWereWrittenIn() {
        var plain = square(120.2, 30.3);
        var shifted = plain.stream().map(Coordinates::shifted).toList();

        assertThat(Outlines.of(Map.of("dq-1", List.of(shifted)), Coordinates.GCJ_02))
                .isEqualTo(Outlines.of(Map.of("dq-1", List.of(plain)), Coordinates.WGS_84));
    }

    @Test
    void northIsOnTopAndNothingOfTheCoordinatesIsLeft() {
        var drawn = Outlines.of(
                Map.of("north", List.of(square(120.2, 30.31)), "south", List.of(square(120.2, 30.3))),
                Coordinates.WGS_84);

        assertThat(drawn.of("north").orElseThrow().y())
                .isLessThan(drawn.of("south").orElseThrow().y());
        assertThat(drawn.of("nowhere")).isEmpty();
        assertThat(Stream.of("north", "south")
                        .map(grid -> drawn.of(grid).orElseThrow().path()))
                .allMatch(path -> path.matches("M(\\d{1,4} \\d{1,4}L?)+Z"));
        assertThat(drawn.toString()).doesNotContain("120.", "30.3");
    }
}
