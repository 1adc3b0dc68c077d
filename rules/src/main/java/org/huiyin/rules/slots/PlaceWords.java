package org.huiyin.rules.slots;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huiyin.rules.words.NormalText;
import org.huiyin.rules.words.Numerals;
import org.huiyin.rules.words.WordTree;
import org.huiyin.rules.yaml.YamlMap;
import org.huiyin.rules.yaml.YamlNode;

/** How places are named: units, endings of names, landmarks, words for where; {@code lexicon/places.yml}. */
public final class PlaceWords {
    private final Map<String, Boolean> units = new HashMap<>();
    private final Map<String, Suffix> suffixes = new TreeMap<>();
    private final WordTree unitTree;
    private final WordTree suffixTree;
    private final WordTree landmarks;
    private final WordTree noPlaces;
    private final WordTree positions;
    private final BitSet stops = new BitSet();
    private final Set<String> stopWords;
    private final List<String> gridWords;
    private final char ordinal;
    private final char joiner;
    private final Numerals numerals;

    /** The ending of a name, such as "road", and when it is none. */
    record Suffix(int least, int most, String notBefore, Set<String> not, boolean onlyBeforeUnit) {}

    private PlaceWords(YamlMap root, Numerals numerals) {
        this.numerals = numerals;
        root.need("units").entries().forEach((word, node) -> units.put(word, isAlone(node)));
        root.need("suffixes").entries().forEach((word, node) -> suffixes.put(word, suffix(node)));
        this.unitTree = WordTree.of(units.keySet());
        this.suffixTree = WordTree.of(suffixes.keySet());
        this.landmarks = WordTree.of(root.texts("landmarks"));
        this.noPlaces = WordTree.of(root.texts("no_places"));
        this.positions = WordTree.of(root.texts("positions"));
        root.text("stops").chars().forEach(stops::set);
        this.stopWords = words(root, "stop_words");
        this.gridWords = root.texts("grid_words");
        this.ordinal = root.text("ordinal").charAt(0);
        this.joiner = root.text("joiner").charAt(0);
    }

    public static PlaceWords read(YamlNode file, Numerals numerals) {
        var root = file.map(
                "units",
                "suffixes",
                "landmarks",
                "no_places",
                "positions",
                "stops",
                "stop_words",
                "grid_words",
                "ordinal",
                "joiner");
        return new PlaceWords(root, numerals);
    }

    private static boolean isAlone(YamlNode node) {
        return node.map("alone").find("alone").map(YamlNode::flag).orElse(true);
    }

    private static Suffix suffix(YamlNode node) {
        var map = node.map("least", "max", "not_before", "not", "only_before_unit");
        return new Suffix(
                map.number("least", 1),
                map.number("max", 4),
                map.text("not_before", ""),
                Set.copyOf(map.texts("not")),
                map.flag("only_before_unit"));
    }

    private static Set<String> words(YamlMap root, String key) {
        return root.texts(key).stream().map(NormalText::fold).collect(Collectors.toUnmodifiableSet());
    }

    Numerals numerals() {
        return numerals;
    }

    boolean isJoiner(char c) {
        return c == joiner;
    }

    boolean isOrdinal(char c) {
        return c == ordinal;
    }

    char ordinal() {
        return ordinal;
    }

    List<String> gridWords() {
        return gridWords;
    }

    boolean isStop(String text, int at) {
        char c = text.charAt(at);
        return stops.get(c) || !NormalText.isHan(c);
    }

    /** Whether a word that no name holds ends just before {@code end}. */
    boolean stopWordEnds(String text, int end) {
        return end >= 2 && stopWords.contains(text.substring(end - 2, end));
    }

    /** The unit that begins here, longest first; its length, or nothing. */
    int unit(String text, int at) {
        return unitTree.longest(text, at);
    }

    boolean standsAlone(String unit) {
        return units.getOrDefault(unit, true);
    }

    /** The landmark that begins here; zero also where a longer word begins that is none. */
    int landmark(String text, int at) {
        return noPlaces.longest(text, at) > 0 ? 0 : landmarks.longest(text, at);
    }

    /** Whether the word as a whole is listed as none. */
    boolean isNoPlace(String word) {
        return noPlaces.longest(word, 0) == word.length();
    }

    int position(String text, int at) {
        return positions.longest(text, at);
    }

    /** The name's ending that begins here. */
    Optional<Map.Entry<String, Suffix>> suffix(String text, int at) {
        int length = suffixTree.longest(text, at);
        if (length == 0) {
            return Optional.empty();
        }
        String word = text.substring(at, at + length);
        return Optional.ofNullable(suffixes.get(word)).map(s -> Map.entry(word, s));
    }
}
