package org.huiyin.adapters.api.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.huiyin.key.KeyText;

/** A calendar as other programs read it (RFC 5545). Moments are written in UTC, which no table of zones is needed for. */
final class CalendarFile {
    static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;
    private static final int UID_LENGTH = 32;

    private final StringBuilder text = new StringBuilder();

    private CalendarFile() {}

    /** The whole file. */
    static String of(String name, List<Happening> happenings) {
        var file = new CalendarFile();
        file.line("BEGIN", "VCALENDAR");
        file.line("VERSION", "2.0");
        file.line("PRODID", "-//Huiyin//Duties//EN");
        file.line("X-WR-CALNAME", escaped(name));
        happenings.forEach(file::add);
        file.line("END", "VCALENDAR");
        return file.text.toString();
    }

    private void add(Happening happening) {
        if (happening instanceof Happening.Event event) {
            line("BEGIN", "VEVENT");
            head(event);
            line("DTSTART", MOMENT.format(event.begins()));
            event.ends().ifPresent(end -> line("DTEND", MOMENT.format(end)));
            line("END", "VEVENT");
        } else if (happening instanceof Happening.Task task) {
            line("BEGIN", "VTODO");
            head(task);
            task.due().ifPresent(due -> line("DUE", MOMENT.format(due)));
            line("STATUS", task.progress().name().replace('_', '-'));
            line("END", "VTODO");
        }
    }

    private void head(Happening happening) {
        line("UID", uid(happening.key()));
        line("DTSTAMP", stamp(happening.known()));
        line("SUMMARY", escaped(happening.summary()));
    }

    /** When it became known, not when it is read: the same calendar has the same bytes. */
    private static String stamp(Instant known) {
        return MOMENT.format(known);
    }

    /** Says nothing of whom it is about. */
    private static String uid(List<String> key) {
        return KeyText.digest(String.join("\n", key)).substring(0, UID_LENGTH) + "@huiyin";
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** Folded by octets, never within a character. */
    private void line(String name, String value) {
        int octets = 0;
        var whole = name + ":" + value;
        for (int at = 0; at < whole.length(); ) {
            var character = Character.toString(whole.codePointAt(at));
            int size = character.getBytes(UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += size;
            at += character.length();
        }
        text.append("\r\n");
    }
}
