package org.huiyin.app.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.huiyin.adapters.console.outlines.Coordinates;
import org.huiyin.adapters.console.outlines.Outlines;

/**
 * A GeoJSON file with the outlines of grids: features that are polygons, each with the grid's id as its property
 * {@code grid}.
 */
public record MapFile(Path file, Coordinates coordinates) {
    private static final long LARGEST = 20 << 20;

    /**
     * Reads the outlines.
     *
     * @param grids the ids there are
     * @throws IOException if it cannot be read or understood, naming the feature
     */
    public Outlines read(Set<String> grids) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw refused(Files.size(file) + " bytes (expected: at most " + LARGEST + ")");
        }
        JsonNode top;
        try {
            top = new ObjectMapper().readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw refused("no JSON");
        }
        var rings = new LinkedHashMap<String, List<List<Coordinates.Point>>>();
        int number = 0;
        for (JsonNode feature : top.path("features")) {
            var where = "feature " + ++number + ": ";
            var grid = feature.path("properties").path("grid").asText();
            if (!grids.contains(grid)) {
                throw refused(where + "grid: " + grid + " (expected: a grid of the roster)");
            }
            rings.computeIfAbsent(grid, any -> new ArrayList<>()).addAll(rings(feature.path("geometry"), where));
        }
        return Outlines.of(rings, coordinates);
    }

    private List<List<Coordinates.Point>> rings(JsonNode geometry, String where) throws IOException {
        var rings = new ArrayList<List<Coordinates.Point>>();
        var type = geometry.path("type").asText();
        if (type.equals("Polygon")) {
            for (JsonNode ring : geometry.path("coordinates")) {
                rings.add(ring(ring, where));
            }
        } else if (type.equals("MultiPolygon")) {
            for (JsonNode polygon : geometry.path("coordinates")) {
                for (JsonNode ring : polygon) {
                    rings.add(ring(ring, where));
                }
            }
        }
        if (rings.isEmpty()) {
            throw refused(where + "type: " + type + " (expected: Polygon or MultiPolygon with a ring)");
        }
        return rings;
    }

    private List<Coordinates.Point> ring(JsonNode ring, String where) throws IOException {
        var points = new ArrayList<Coordinates.Point>();
        for (JsonNode pair : ring) {
            var longitude = pair.path(0).asDouble(Double.NaN);
            var latitude = pair.path(1).asDouble(Double.NaN);
            // Written so that what is no number is refused, too.
            if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
                throw refused(where + "a point off the earth (expected: [longitude, latitude] in degrees)");
            }
            points.add(new Coordinates.Point(longitude, latitude));
        }
        if (points.size() < 4) {
            throw refused(where + "a ring of " + points.size() + " points (expected: four or more)");
        }
        return points;
    }

    private IOException refused(String what) {
        return new IOException("map: " + file + ": " + what);
    }
}
