package org.huiyin.rules.acts;

import java.util.List;
import org.huiyin.reading.Cue;
import org.huiyin.rules.patterns.TextPattern;
import org.huiyin.rules.words.Hits;
import org.huiyin.rules.words.NormalText;
import org.huiyin.rules.words.WordIndex;
import org.huiyin.rules.yaml.YamlMap;
import org.huiyin.rules.yaml.YamlNode;

/**
 * The words that give one small sign; an entry of {@code rules/cues}.
 *
 * @param group the number of its words in the index; inside its {@code unless} expressions they do not count
 * @param patterns what words alone cannot say
 */
public record CueRule(Cue cue, int group, List<TextPattern> patterns, List<Example> examples) {
    public CueRule {
        patterns = List.copyOf(patterns);
        examples = List.copyOf(examples);
    }

    /** A text that must give the sign, or must not. */
    public record Example(String say, boolean refused, int line) {}

    /** Whether a pattern gives the sign in the stretch, be its words there or not. */
    boolean matches(NormalText text, Hits hits, Hits.Span stretch) {
        for (TextPattern pattern : patterns) {
            if (pattern.occursIn(text, hits, stretch)) {
                return true;
            }
        }
        return false;
    }

    /** The entries of one file. */
    public static List<CueRule> readAll(YamlNode file, WordIndex.Builder words, TextPattern.Source patterns) {
        return file.map("cues").need("cues").list().stream()
                .map(n -> read(n, words, patterns))
                .toList();
    }

    private static CueRule read(YamlNode node, WordIndex.Builder words, TextPattern.Source patterns) {
        var map = node.map("cue", "words", "unless", "patterns", "examples");
        int group = words.group(map.texts("words"), map.texts("unless"));
        var tried = map.list("patterns").stream().map(n -> patterns.read(n)).toList();
        return new CueRule(map.need("cue").oneOf(Cue.class), group, tried, examples(map));
    }

    private static List<Example> examples(YamlMap map) {
        var examples =
                map.need("examples").list().stream().map(CueRule::example).toList();
        if (examples.size() < 3 || examples.stream().noneMatch(Example::refused)) {
            throw map.need("examples")
                    .refuse(examples.size() + " examples (expected: at least three, one of them not: true)");
        }
        return examples;
    }

    private static Example example(YamlNode node) {
        if (node.isText()) {
            return new Example(node.text(), false, node.line());
        }
        var map = node.map("say", "not");
        return new Example(map.text("say"), map.flag("not"), node.line());
    }
}
