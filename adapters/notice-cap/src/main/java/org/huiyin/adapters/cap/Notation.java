package org.huiyin.adapters.cap;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How alerts write moments and places: to the second with an offset, where UTC is {@code -00:00} and never Z; in degrees of
 * WGS-84, latitude first.
 */
final class Notation {
    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}([+-]\\d{2}:\\d{2})");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}(\\.\\d{1,12})?");
    private static final int CORNERS = 4;
    private static final double POLE = 90;
    private static final double DATE_LINE = 180;

    private Notation() {}

    static Optional<Instant> read(String text) {
        try {
            return FORM.matcher(text).matches()
                    ? Optional.of(OffsetDateTime.parse(text).toInstant())
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String write(Instant moment, ZoneId zone) {
        var written = WRITTEN.format(moment.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
        return written.endsWith("+00:00") ? written.substring(0, written.length() - 6) + "-00:00" : written;
    }

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
