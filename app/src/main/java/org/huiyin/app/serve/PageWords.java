package org.huiyin.app.serve;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.huiyin.app.rules.RulesInForce;
import org.huiyin.rules.Rules;
import org.huiyin.rules.phrases.PhraseFile;

/** The words of web pages in one language: some of the files of {@code rules/text}, and the names of the matters. */
public final class PageWords implements Function<Locale, Map<String, String>> {
    private final RulesInForce rules;
    private final List<String> prefixes;

    /** @param prefixes the beginnings of the files' names, such as {@code sandbox_} */
    public PageWords(RulesInForce rules, String... prefixes) {
        this.rules = rules;
        this.prefixes = List.of(prefixes);
    }

    /** All words by key, gaps left as they are written; matters under {@code matter.ID}. */
    @Override
    public Map<String, String> apply(Locale locale) {
        var words = new HashMap<String, String>();
        var now = rules.get();
        now.book().catalogue().all().forEach(matter -> {
            var names = matter.names();
            var name = names.getOrDefault(locale.getLanguage(), names.getOrDefault("zh", matter.id()));
            words.put("matter." + matter.id(), name);
        });
        files(now)
                .filter(file -> file.locale().getLanguage().equals(locale.getLanguage()))
                .forEach(file ->
                        file.texts().forEach((key, text) -> words.put(key, text.fill(gap -> "{" + gap + "}"))));
        return words;
    }

    private java.util.stream.Stream<PhraseFile> files(Rules now) {
        return now.book().files().in("text", ".properties").stream()
                .filter(file -> prefixes.stream().anyMatch(p -> file.name().startsWith("text/" + p)))
                .map(file -> PhraseFile.parse(file.name(), file.bytes()));
    }
}
