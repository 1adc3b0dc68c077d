package org.huiyin.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.huiyin.adapters.console.outlines.Coordinates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MapFileTest {
    private static final String RING = "[[120.20,30.30],[120.21,30.30],[120.21,30.31],[120.20,30.30]]";

    @TempDir
    Path folder;

    private MapFile file(String grid, String type, String coordinates) throws IOException {
        var file = folder.resolve("grids.geojson");
        Files.writeString(file, """
                {"type": "FeatureCollection", "features": [
                  {"type": "Feature", "properties": {"grid": "%s"},
                   "geometry": {"type": "%s", "coordinates": %s}}]}""".formatted(grid, type, coordinates));
        return new MapFile(file, Coordinates.WGS_84);
    }

    private static void isRefused(MapFile map, String why) {
        assertThatThrownBy(() -> map.read(Set.of("dq-1")))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("map: ")
                .hasMessageContaining(why);
    }

    @Test
    void polygonsBecomeShapes() throws Exception {
        assertThat(file("dq-1", "Polygon", "[" + RING + "]")
                        .read(Set.of("dq-1"))
                        .of("dq-1"))
                .isPresent();
        assertThat(file("dq-1", "MultiPolygon", "[[" + RING + "],[" + RING + "]]")
                        .read(Set.of("dq-1"))
                        .of("dq-1")
                        .orElseThrow()
                        .path())
                .contains("ZM");
    }

    @Test
    void whatCannotBeDrawnIsRefusedByItsFeature() throws Exception {
        isRefused(file("dq-9", "Polygon", "[" + RING + "]"), "feature 1: grid: dq-9 (expected: a grid of the roster)");
        isRefused(file("dq-1", "Point", "[120, 30]"), "type: Point (expected: Polygon or MultiPolygon");
        isRefused(file("dq-1", "Polygon", "[[[120,30]]]"), "a ring of 1 points");
        isRefused(file("dq-1", "Polygon", "[[[1200,30],[1,1],[2,2],[1,1]]]"), "off the earth");
        isRefused(file("dq-1", "Polygon", "[[[\"x\",30],[1,1],[2,2],[1,1]]]"), "off the earth");
        isRefused(file("dq-1", "Polygon", "]"), "no JSON");
    }
}
