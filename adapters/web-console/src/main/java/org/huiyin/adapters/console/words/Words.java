package org.huiyin.adapters.console.words;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All words of the pages in one language, by key; gaps stand in braces. */
public final class Words {
    private static final Pattern GAP = Pattern.compile("\\{([a-z]+)}");

    private final Locale locale;
    private final Map<String, String> texts;

    public Words(Locale locale, Map<String, String> texts) {
        this.locale = locale;
        this.texts = Map.copyOf(texts);
    }

    public Locale locale() {
        return locale;
    }

    /** The words under {@code console.KEY}. Refuses a key that has none. */
    public String say(String key) {
        var text = texts.get("console." + key);
        if (text == null) {
            throw new IllegalArgumentException(
                    "words: console." + key + " (expected: a key of the " + locale + " words)");
        }
        return text;
    }

    /** The same with one gap filled. */
    public String say(String key, String gap, Object value) {
        return say(key, Map.of(gap, value));
    }

    /** The same with gaps filled by name; what fills a gap never opens another. */
    public String say(String key, Map<String, ?> values) {
        return GAP.matcher(say(key)).replaceAll(gap -> {
            var value = values.get(gap.group(1));
            return Matcher.quoteReplacement(value == null ? gap.group() : value.toString());
        });
    }

    /** The name of what a rule file names, such as {@code paper.photo}; what has none keeps its code. */
    public String name(String set, String code) {
        return texts.getOrDefault(set + "." + code, code);
    }

    /** The words for one of a closed set of choices, such as {@code console.state.claimed}. */
    public String choice(String set, Enum<?> choice) {
        return say(set + "." + choice.name().toLowerCase(Locale.ROOT));
    }
}
