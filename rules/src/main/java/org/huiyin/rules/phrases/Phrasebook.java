package org.huiyin.rules.phrases;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huiyin.report.Catalogue;
import org.huiyin.text.Phrase;
import org.huiyin.text.Value;

/**
 * The words for everything the bot says, in every language it speaks: {@code rules/text}.
 *
 * <p>All languages hold the same keys with the same gaps. Values never open gaps of their own.
 */
public final class Phrasebook {
    private final Map<Locale, Map<String, PhraseText>> languages;
    private final Catalogue catalogue;
    private final ZoneId zone;

    /**
     * Of these files; where two of one language hold a key, the later one's text is said. Refuses a language that lacks
     * a key or a gap another has.
     *
     * @param zone where the town's clocks stand
     */
    public Phrasebook(List<PhraseFile> files, Catalogue catalogue, ZoneId zone) {
        var merged = new LinkedHashMap<Locale, Map<String, PhraseText>>();
        for (PhraseFile file : files) {
            merged.computeIfAbsent(file.locale(), l -> new LinkedHashMap<>()).putAll(file.texts());
        }
        if (merged.isEmpty()) {
            throw new IllegalArgumentException("phrases: no files (expected: one for each language)");
        }
        merged.values().forEach(one -> merged.forEach((locale, other) -> compare(one, locale, other)));
        this.languages = merged;
        this.catalogue = catalogue;
        this.zone = zone;
    }

    private static void compare(Map<String, PhraseText> one, Locale locale, Map<String, PhraseText> other) {
        one.forEach((key, text) -> {
            var twin = Optional.ofNullable(other.get(key))
                    .orElseThrow(() -> text.place().refuse(key, "not in " + locale + " (expected: in every language)"));
            if (!text.gaps().equals(twin.gaps())) {
                throw twin.place().refuse(key, shown(twin) + " (expected: the gaps " + shown(text) + ")");
            }
        });
    }

    private static String shown(PhraseText text) {
        return new TreeSet<>(text.gaps()).stream().map(g -> "{" + g + "}").collect(Collectors.joining(", ", "[", "]"));
    }

    /** The keys it knows. */
    public Set<String> keys() {
        return Set.copyOf(languages.values().iterator().next().keySet());
    }

    /**
     * The words of a phrase. Who speaks an unknown language hears Chinese; an unknown key or a gap without a value
     * is refused.
     *
     * @param now the moment it is said at, for dates that are said only when they are not today's
     */
    public String say(Phrase phrase, Locale locale, Instant now) {
        return new Speech(this, language(locale), now).say(phrase);
    }

    private Locale language(Locale wanted) {
        return languages.containsKey(wanted)
                ? wanted
                : sameLanguage(wanted)
                        .or(() -> sameLanguage(Locale.CHINESE))
                        .orElseGet(() -> languages.keySet().iterator().next());
    }

    private Optional<Locale> sameLanguage(Locale wanted) {
        return languages.keySet().stream()
                .filter(l -> l.getLanguage().equals(wanted.getLanguage()))
                .findFirst();
    }

    PhraseText text(String key, Locale locale) {
        return Optional.ofNullable(languages.get(locale))
                .map(texts -> texts.get(key))
                .orElseThrow(() -> new IllegalArgumentException(
                        "phrase: " + key + " (expected: a key of the " + locale + " phrasebook)"));
    }

    /** A matter's name; its id when the catalogue no longer has it, since old items outlive matters. */
    String matter(Value.MatterName value, Locale locale) {
        return catalogue
                .find(value.matter())
                .map(m -> m.names().getOrDefault(locale.getLanguage(), m.names().getOrDefault("zh", m.id())))
                .orElse(value.matter());
    }

    ZoneId zone() {
        return zone;
    }
}
