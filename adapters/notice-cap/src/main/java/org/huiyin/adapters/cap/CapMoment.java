package org.huiyin.adapters.cap;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** A moment as alerts write it: to the second, with an offset, where UTC is {@code -00:00} and never Z. */
final class CapMoment {
    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}([+-]\\d{2}:\\d{2})");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private CapMoment() {}

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
}
