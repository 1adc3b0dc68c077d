package org.huiyin.rules.phrases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huiyin.text.Phrase;
import org.huiyin.text.Value;

/** One saying in one language at one moment; the forms of times, lengths and lists are phrases themselves. */
final class Speech {
    /** A promise for a day holds until its last minute, and is said as the day. */
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    /** Control characters, and marks that turn the direction of writing around. */
    private static final Pattern CONTROLS =
            Pattern.compile("[\\p{Cc}\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private final Phrasebook book;
    private final Locale locale;
    private final Instant now;

    Speech(Phrasebook book, Locale locale, Instant now) {
        this.book = book;
        this.locale = locale;
        this.now = now;
    }

    String say(Phrase phrase) {
        return book.text(phrase.key(), locale).fill(gap -> value(phrase, gap));
    }

    private String value(Phrase phrase, String gap) {
        var value = phrase.values().get(gap);
        if (value == null) {
            throw new IllegalArgumentException("phrase " + phrase.key() + ": {" + gap + "}: no value (expected: one)");
        }
        return say(value);
    }

    private String say(Value value) {
        if (value instanceof Value.Words words) {
            return clean(words.text());
        } else if (value instanceof Value.Count count) {
            return Long.toString(count.number());
        } else if (value instanceof Value.Moment moment) {
            return moment(moment.at().atZone(book.zone()));
        } else if (value instanceof Value.Span span) {
            return span(span.length());
        } else if (value instanceof Value.MatterName matter) {
            return clean(book.matter(matter, locale));
        } else if (value instanceof Value.Choice choice) {
            return plain(choice.set() + "." + choice.choice());
        } else if (value instanceof Value.Phrases phrases) {
            return phrases.parts().stream().map(this::say).collect(Collectors.joining(plain("list.comma")));
        }
        throw new IllegalStateException("value: " + value.getClass() + " (expected: a kind of Value)");
    }

    /** Words stay on their line: a line break inside them becomes a space. */
    private static String clean(String words) {
        return CONTROLS.matcher(words.strip().replaceAll("[\\r\\n\\t]+", " ")).replaceAll("");
    }

    private String plain(String key) {
        return book.text(key, locale).fill(gap -> {
            throw new IllegalArgumentException("phrase " + key + ": {" + gap + "} (expected: no gaps)");
        });
    }

    private String form(String key, Map<String, String> values) {
        return book.text(key, locale).fill(gap -> values.getOrDefault(gap, ""));
    }

    private String moment(ZonedDateTime at) {
        if (at.toLocalTime().equals(END_OF_DAY)) {
            return pattern("moment.day", at);
        }
        String form = at.getMinute() == 0 ? "moment.hour" : at.getMinute() == 30 ? "moment.half" : "moment.minute";
        String time = pattern(form, at);
        LocalDate today = now.atZone(book.zone()).toLocalDate();
        long days = ChronoUnit.DAYS.between(today, at.toLocalDate());
        if (days == 0) {
            return time;
        } else if (days == 1) {
            return form("moment.tomorrow", Map.of("time", time));
        } else if (days == -1) {
            return form("moment.yesterday", Map.of("time", time));
        }
        String date = pattern(at.getYear() == today.getYear() ? "moment.date" : "moment.date_year", at);
        return form("moment.other_day", Map.of("date", date, "time", time));
    }

    private String pattern(String key, ZonedDateTime at) {
        return DateTimeFormatter.ofPattern(plain(key), locale).format(at);
    }

    /** The two widest units that are not empty, minutes the finest; seconds where there is not a minute. */
    private String span(Duration length) {
        long minutes = length.toMinutes();
        var said = new ArrayList<String>();
        if (minutes < 1) {
            unit(said, "span.second", length.toSeconds());
            return said.isEmpty() ? plain("span.moment") : said.get(0);
        }
        unit(said, "span.day", minutes / (24 * 60));
        unit(said, "span.hour", minutes / 60 % 24);
        if (said.size() < 2) {
            unit(said, "span.minute", minutes % 60);
        }
        return String.join(plain("span.comma"), said);
    }

    private void unit(ArrayList<String> said, String key, long number) {
        if (number > 0) {
            said.add(form(number == 1 ? key : key + "s", Map.of("count", Long.toString(number))));
        }
    }
}
