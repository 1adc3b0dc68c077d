package org.huiyin.text;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Something to say: the key of its words in the phrasebook, and the values of the gaps in them, by name. */
public record Phrase(String key, Map<String, Value> values) {
    public Phrase {
        values = Map.copyOf(values);
    }

    public static Phrase of(String key) {
        return new Phrase(key, Map.of());
    }

    public Phrase with(String gap, Value value) {
        var more = new LinkedHashMap<>(values);
        more.put(gap, value);
        return new Phrase(key, more);
    }

    public Phrase with(String gap, String words) {
        return with(gap, new Value.Words(words));
    }

    public Phrase with(String gap, long number) {
        return with(gap, new Value.Count(number));
    }

    public Phrase with(String gap, Instant at) {
        return with(gap, new Value.Moment(at));
    }

    public Phrase with(String gap, Enum<?> choice, String set) {
        return with(gap, new Value.Choice(set, choice.name().toLowerCase(Locale.ROOT)));
    }

    public Phrase with(String gap, List<Phrase> parts) {
        return with(gap, new Value.Phrases(parts));
    }
}
