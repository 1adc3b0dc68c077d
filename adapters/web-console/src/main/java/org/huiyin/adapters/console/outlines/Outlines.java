package org.huiyin.adapters.console.outlines;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The outlines of grids as they are drawn. No coordinate is left in it, only shapes in a drawing {@value #WIDTH} units
 * wide.
 *
 * @param height of the drawing
 * @param shapes by the grid's id
 */
public record Outlines(int height, Map<String, Shape> shapes) {
    static final int WIDTH = 1000;
    private static final int TALLEST = 480;

    public Outlines {
        shapes = Map.copyOf(shapes);
    }

    /**
     * One grid.
     *
     * @param path its rings, as SVG writes them
     * @param x where its name stands
     * @param y where its name stands
     */
    public record Shape(String path, int x, int y) {}

    /** No grid has an outline. */
    public static Outlines none() {
        return new Outlines(0, Map.of());
    }

    /**
     * Draws them side by side, north on top, as large as the drawing allows.
     *
     * @param rings of each grid, by its id; each ring has a point at least
     */
    public static Outlines of(Map<String, List<List<Coordinates.Point>>> rings, Coordinates written) {
        if (rings.isEmpty()) {
            return none();
        }
        var places = new LinkedHashMap<String, List<List<Coordinates.Point>>>();
        rings.forEach((grid, each) -> places.put(
                grid,
                each.stream()
                        .map(ring -> ring.stream().map(written::toWgs84).toList())
                        .toList()));
        var sheet = Sheet.around(places);
        var shapes = new LinkedHashMap<String, Shape>();
        places.forEach((grid, each) -> shapes.put(grid, sheet.drawn(each)));
        return new Outlines(sheet.height(), shapes);
    }

    public int width() {
        return WIDTH;
    }

    public Optional<Shape> of(String grid) {
        return Optional.ofNullable(shapes.get(grid));
    }

    /**
     * Where the drawing lies on earth. A town is small enough to be taken for flat.
     *
     * @param narrow how much shorter a degree of length is here than one of breadth
     * @param scale units of the drawing to a degree of breadth
     */
    private record Sheet(double west, double north, double narrow, double scale, int height) {

        static Sheet around(Map<String, List<List<Coordinates.Point>>> places) {
            var all = places.values().stream()
                    .flatMap(List::stream)
                    .flatMap(List::stream)
                    .toList();
            double west = least(all, Coordinates.Point::longitude);
            double east = -least(all, point -> -point.longitude());
            double south = least(all, Coordinates.Point::latitude);
            double north = -least(all, point -> -point.latitude());
            double narrow = Math.cos(Math.toRadians((south + north) / 2));
            double wide = Math.max(1e-9, (east - west) * narrow);
            double tall = Math.max(1e-9, north - south);
            double scale = Math.min(WIDTH / wide, TALLEST / tall);
            // What is narrower than the sheet stands in its middle.
            double margin = (WIDTH / scale - wide) / 2 / narrow;
            return new Sheet(west - margin, north, narrow, scale, (int) Math.ceil(tall * scale));
        }

        private static double least(List<Coordinates.Point> points, ToDoubleFunction<Coordinates.Point> side) {
            return points.stream().mapToDouble(side).min().orElse(0);
        }

        Shape drawn(List<List<Coordinates.Point>> rings) {
            var path = new StringBuilder();
            for (var ring : rings) {
                var last = "";
                for (var point : ring) {
                    var here = x(point) + " " + y(point);
                    // Many points of a survey fall on the same spot of a screen.
                    if (!here.equals(last)) {
                        path.append(last.isEmpty() ? "M" : "L").append(here);
                    }
                    last = here;
                }
                path.append("Z");
            }
            var outer = rings.get(0);
            return new Shape(
                    path.toString(),
                    (int) outer.stream().mapToInt(this::x).average().orElse(0),
                    (int) outer.stream().mapToInt(this::y).average().orElse(0));
        }

        private int x(Coordinates.Point point) {
            return (int) Math.round((point.longitude() - west) * narrow * scale);
        }

        private int y(Coordinates.Point point) {
            return (int) Math.round((north - point.latitude()) * scale);
        }
    }
}
