package org.huiyin.rules.clauses;

import org.huiyin.rules.words.WordIndex;
import org.huiyin.rules.yaml.YamlMap;
import org.huiyin.rules.yaml.YamlNode;

/**
 * Words that cut a message: {@code lexicon/clauses.yml}, as groups of the index.
 *
 * @param another words that begin another matter
 * @param filler greetings and the heads of logs, which tell of nothing
 * @param trouble words of fault, without saying what is at fault
 * @param pressing words that make it urgent
 * @param remote words that place it elsewhere or long ago
 */
public record ClauseWords(int another, int filler, int trouble, int pressing, int remote) {

    public static ClauseWords read(YamlNode file, WordIndex.Builder words) {
        var map = file.map("another", "filler", "trouble", "pressing", "remote", "lookalikes");
        words.shield(map.texts("lookalikes"));
        return new ClauseWords(
                group(map, "another", words),
                group(map, "filler", words),
                group(map, "trouble", words),
                group(map, "pressing", words),
                group(map, "remote", words));
    }

    private static int group(YamlMap map, String key, WordIndex.Builder words) {
        return words.group(map.need(key).texts());
    }
}
