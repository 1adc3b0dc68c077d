package org.huiyin.rules.acts;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.huiyin.reading.Cue;
import org.huiyin.rules.slots.Macros;
import org.huiyin.rules.words.WordIndex;
import org.huiyin.rules.yaml.YamlMap;
import org.huiyin.rules.yaml.YamlNode;

/**
 * The words that give one small sign; an entry of {@code rules/cues}.
 *
 * @param group the number of its words in the index; inside its {@code unless} expressions they do not count
 * @param patterns what words alone cannot say
 */
public record CueRule(Cue cue, int group, List<Pattern> patterns, List<Example> examples) {
    public CueRule {
        patterns = List.copyOf(patterns);
        examples = List.copyOf(examples);
    }

    /** A text that must give the sign, or must not. */
    public record Example(String say, boolean refused, int line) {}

    public boolean holds(BitSet groups, String stretch) {
        return groups.get(group) || matches(stretch);
    }

    private boolean matches(String stretch) {
        for (Pattern pattern : patterns) {
            if (pattern.matcher(stretch).find()) {
                return true;
            }
        }
        return false;
    }

    /** The entries of one file. */
    public static List<CueRule> readAll(YamlNode file, WordIndex.Builder words, Map<String, String> macros) {
        return file.map("cues").need("cues").list().stream()
                .map(n -> read(n, words, macros))
                .toList();
    }

    private static CueRule read(YamlNode node, WordIndex.Builder words, Map<String, String> macros) {
        var map = node.map("cue", "words", "unless", "patterns", "examples");
        int group = words.group(map.texts("words"), map.texts("unless"));
        var patterns =
                map.list("patterns").stream().map(n -> pattern(n, macros)).toList();
        return new CueRule(map.need("cue").oneOf(Cue.class), group, patterns, examples(map));
    }

    private static Pattern pattern(YamlNode node, Map<String, String> macros) {
        try {
            return Pattern.compile(Macros.expand(node.text(), macros));
        } catch (PatternSyntaxException e) {
            throw node.refuse(e.getDescription() + " (expected: an RE2 pattern)");
        }
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
