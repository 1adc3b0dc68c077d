package org.huiyin.adapters.console.words;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.desk.Town;
import org.huiyin.figures.Rate;

/** Everything one page needs to speak: the words of a language, the town's names, the times of its clocks. */
public record Wording(Words words, Names names, Times times) {

    public static Wording of(Words words, Town town, Instant now) {
        return new Wording(
                words, new Names(town, words), new Times(words, town.roster().zone(), now));
    }

    public String say(String key) {
        return words.say(key);
    }

    public String say(String key, String gap, Object value) {
        return words.say(key, gap, value);
    }

    public String say(String key, Map<String, ?> values) {
        return words.say(key, values);
    }

    public String choice(String set, Enum<?> choice) {
        return words.choice(set, choice);
    }

    /** The name of what a rule file names, such as a paper. */
    public String name(String set, String code) {
        return words.name(set, code);
    }

    /** Names of one set in a row. */
    public String names(String set, List<String> codes) {
        return codes.stream().map(code -> name(set, code)).collect(Collectors.joining(say("comma")));
    }

    /** The language's tag, such as {@code zh-CN}. */
    public String tag() {
        return words.locale().toLanguageTag();
    }

    /** How many of how many, and what share that is. */
    public String rate(Rate rate) {
        var counts = rate.part() + " / " + rate.whole();
        return rate.share().isEmpty()
                ? counts
                : counts + " = " + percent(rate.share().getAsDouble());
    }

    /** So many are counted and no more: whoever sees more needs no number. */
    public int most() {
        return 1_000;
    }

    /** A count; past {@link #most} only that there are more. */
    public String atMost(int count) {
        return count > most() ? String.format(words.locale(), "%,d+", most()) : Integer.toString(count);
    }

    /** A share from 0 to 1 as a whole percentage. */
    public String percent(double share) {
        return Math.round(share * 100) + "%";
    }
}
