package org.huiyin.adapters.console.outlines;

/** What the numbers of a map mean: which place on earth a length and a breadth in degrees are. */
public enum Coordinates {
    /** What satellites and most maps of the world use. */
    WGS_84 {
        @Override
        Point toWgs84(Point written) {
            return written;
        }
    },
    /** What maps of China must use: shifted by some hundred metres, differently from place to place. */
    GCJ_02 {
        /** The shift has no inverse in closed form; each guess is some thousand times better than the last. */
        @Override
        Point toWgs84(Point written) {
            var guess = written;
            for (int i = 0; i < GUESSES; i++) {
                var shifted = shifted(guess);
                guess = new Point(
                        guess.longitude() - (shifted.longitude() - written.longitude()),
                        guess.latitude() - (shifted.latitude() - written.latitude()));
            }
            return guess;
        }
    };

    private static final int GUESSES = 6;

    /** Krasovsky's ellipsoid of 1940: half its longer axis in metres, and its eccentricity squared. */
    private static final double AXIS = 6378245.0;

    private static final double ECCENTRICITY = 0.00669342162296594323;

    /** In degrees. */
    public record Point(double longitude, double latitude) {
        /** The shift is made within a frame around China, and nowhere else. */
        private boolean isShifted() {
            return longitude > 72.004 && longitude < 137.8347 && latitude > 0.8293 && latitude < 55.8271;
        }
    }

    /** The same place in WGS-84. */
    abstract Point toWgs84(Point written);

    /** A place of WGS-84 in GCJ-02. */
    static Point shifted(Point place) {
        if (!place.isShifted()) {
            return place;
        }
        double x = place.longitude() - 105;
        double y = place.latitude() - 35;
        double phi = Math.toRadians(place.latitude());
        double w = 1 - ECCENTRICITY * Math.sin(phi) * Math.sin(phi);
        double metresNorth = AXIS * (1 - ECCENTRICITY) / (w * Math.sqrt(w));
        double metresEast = AXIS / Math.sqrt(w) * Math.cos(phi);
        return new Point(
                place.longitude() + Math.toDegrees(eastward(x, y) / metresEast),
                place.latitude() + Math.toDegrees(northward(x, y) / metresNorth));
    }

    private static double eastward(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + waves(20, x, 6, 20, 2)
                + waves(20, x, 1, 40, 1 / 3.0)
                + waves(150, x, 1 / 12.0, 300, 1 / 30.0);
    }

    private static double northward(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + waves(20, x, 6, 20, 2)
                + waves(20, y, 1, 40, 1 / 3.0)
                + waves(160, y, 1 / 12.0, 320, 1 / 30.0);
    }

    private static double waves(double high, double at, double often, double higher, double seldom) {
        return (high * Math.sin(often * at * Math.PI) + higher * Math.sin(seldom * at * Math.PI)) * 2 / 3;
    }
}
