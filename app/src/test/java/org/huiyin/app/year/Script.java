package org.huiyin.app.year;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What will be said, in the order of time; written down once nothing earlier can come. */
final class Script {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final PriorityQueue<Line> ahead =
            new PriorityQueue<>(Comparator.comparing(Line::at).thenComparing(Line::number));
    private final Writer out;
    private int lines;

    Script(Writer out) {
        this.out = out;
    }

    private record Line(Instant at, int number, String json) {}

    int lines() {
        return lines;
    }

    /** Somebody says something in a group; the id of the message. */
    String says(Instant at, String group, String who, String text) {
        return add(at, group, who, text, "");
    }

    /** The same, quoting what the bot said about an earlier message. */
    String says(Instant at, String group, String who, String text, String about) {
        return add(at, group, who, text, ", \"quote_about\": \"" + about + "\"");
    }

    private String add(Instant at, String group, String who, String text, String more) {
        var id = "y" + ++lines;
        var moment = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(ZONE));
        ahead.add(new Line(
                at,
                lines,
                "{\"at\": \"%s\", \"id\": \"%s\", \"group\": \"%s\", \"from\": \"%s\", \"text\": \"%s\"%s}\n"
                        .formatted(moment, id, group, who, text, more)));
        return id;
    }

    /** Nothing earlier than this will be said any more. */
    void until(Instant moment) {
        try {
            while (!ahead.isEmpty() && ahead.peek().at().isBefore(moment)) {
                out.write(ahead.remove().json());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes all that is left. */
    void finish() {
        until(Instant.MAX);
    }
}
