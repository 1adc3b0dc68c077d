package org.huiyin.adapters.cap;

import java.util.regex.Pattern;

/** The outline of an area in degrees of WGS-84, latitude first. */
final class Outline {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}(\\.\\d{1,12})?");
    private static final int CORNERS = 4;
    private static final double POLE = 90;
    private static final double DATE_LINE = 180;

    private Outline() {}

    static boolean isPolygon(String text) {
        var pairs = text.split("\\s+", -1);
        if (pairs.length < CORNERS || !pairs[0].equals(pairs[pairs.length - 1])) {
            return false;
        }
        for (String pair : pairs) {
            if (!isPair(pair)) {
                return false;
            }
        }
        return true;
    }

    static boolean isCircle(String text) {
        var parts = text.split("\\s+", -1);
        return parts.length == 2 && isPair(parts[0]) && isNumber(parts[1]) && Double.parseDouble(parts[1]) >= 0;
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    private static boolean isPair(String pair) {
        var both = pair.split(",", -1);
        return both.length == 2
                && isNumber(both[0])
                && isNumber(both[1])
                && Math.abs(Double.parseDouble(both[0])) <= POLE
                && Math.abs(Double.parseDouble(both[1])) <= DATE_LINE;
    }
}
