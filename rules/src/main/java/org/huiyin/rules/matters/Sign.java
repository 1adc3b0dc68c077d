package org.huiyin.rules.matters;

import java.util.BitSet;
import java.util.List;
import java.util.StringJoiner;
import org.huiyin.rules.words.WordIndex;
import org.huiyin.rules.yaml.YamlNode;

/** Words by which a matter is known. */
public final class Sign {
    private final Weight weight;
    private final int[] all;
    private final int[] none;

    /** Of each of the word groups {@code all} one word must stand in the sentence, and of {@code none} no word may. */
    private Sign(Weight weight, List<Integer> all, List<Integer> none) {
        this.weight = weight;
        this.all = all.stream().mapToInt(Integer::intValue).toArray();
        this.none = none.stream().mapToInt(Integer::intValue).toArray();
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

    double confidence() {
        return weight.confidence();
    }

    boolean isTopic() {
        return weight == Weight.WEAK;
    }

    /** A group without which it does not hold. */
    int first() {
        return all[0];
    }

    /** The words it holds by, as they were typed. */
    String words(MatterSigns.Stretch stretch) {
        var words = new StringJoiner(" ");
        for (int group : all) {
            stretch.hits()
                    .first(group, stretch.from(), stretch.to())
                    .ifPresent(span -> words.add(stretch.text().typed(span.from(), span.to())));
        }
        return words.toString();
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
