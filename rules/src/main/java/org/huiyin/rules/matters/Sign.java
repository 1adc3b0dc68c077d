package org.huiyin.rules.matters;

import java.util.BitSet;
import java.util.List;
import org.huiyin.rules.words.WordIndex;
import org.huiyin.rules.yaml.YamlNode;

/**
 * Words by which a matter is known.
 *
 * @param all word groups, of each of which one word must stand in the sentence
 * @param none word groups of which no word may
 */
public record Sign(Weight weight, List<Integer> all, List<Integer> none) {
    public Sign {
        all = List.copyOf(all);
        none = List.copyOf(none);
    }

    /** How much a sign says. */
    public enum Weight {
        /** This is the trouble itself. */
        STRONG(0.9),
        /** This is the topic, perhaps no trouble. */
        WEAK(0.5);

        private final double confidence;

        Weight(double confidence) {
            this.confidence = confidence;
        }

        double confidence() {
            return confidence;
        }
    }

    boolean holds(BitSet groups) {
        for (int group : all) {
            if (!groups.get(group)) {
                return false;
            }
        }
        for (int group : none) {
            if (groups.get(group)) {
                return false;
            }
        }
        return true;
    }

    /** A word, a list of words, or groups of words with a weight. */
    static Sign read(YamlNode node, WordIndex.Builder words) {
        if (node.isText() || node.isList()) {
            return new Sign(Weight.STRONG, List.of(words.group(node.texts())), List.of());
        }
        var map = node.map("all", "none", "weight");
        var all =
                map.need("all").list().stream().map(n -> words.group(n.texts())).toList();
        if (all.isEmpty()) {
            throw map.need("all").refuse("no words (expected: at least one group)");
        }
        var none = map.find("none").map(n -> List.of(words.group(n.texts()))).orElse(List.of());
        return new Sign(map.oneOf("weight", Weight.class, Weight.STRONG), all, none);
    }
}
