package org.huiyin.adapters.form;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** What the form says in one language. A word that is missing shows its key, which is better than nothing. */
record Words(Map<String, String> texts, Locale locale, ZoneId zone) {
    private static final String PREFIX = "form.";

    String say(String key) {
        return texts.getOrDefault(PREFIX + key, PREFIX + key);
    }

    /** With the one gap filled. */
    String say(String key, String gap, Object value) {
        return say(key).replace("{" + gap + "}", String.valueOf(value));
    }

    String matter(String id) {
        return texts.getOrDefault("matter." + id, say("matter.none"));
    }

    String state(Enum<?> state) {
        return say("state." + state.name().toLowerCase(Locale.ROOT));
    }

    String moment(Instant at) {
        return DateTimeFormatter.ofPattern(say("moment"), locale).withZone(zone).format(at);
    }

    /** For the page's own language, and for links that keep it. */
    String tag() {
        return locale.getLanguage();
    }
}
