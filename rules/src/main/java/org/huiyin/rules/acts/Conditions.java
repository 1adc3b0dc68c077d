package org.huiyin.rules.acts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.grid.Group;
import org.huiyin.reading.Cue;
import org.huiyin.report.SlotName;
import org.huiyin.rules.patterns.TextPattern;
import org.huiyin.rules.words.NormalText;
import org.huiyin.rules.words.WordIndex;
import org.huiyin.rules.yaml.YamlMap;
import org.huiyin.rules.yaml.YamlNode;

/** The closed set of conditions a rule may have; documented in {@code rules/acts/README.md}. */
final class Conditions {
    private static final String[] KEYS = {
        "any",
        "unless",
        "all",
        "none",
        "whole",
        "starts",
        "ends",
        "pattern",
        "cues",
        "no_cues",
        "slots",
        "no_slots",
        "mostly",
        "shortest",
        "longest",
        "speakers",
        "purposes",
        "has",
        "has_not"
    };

    private static final double MOSTLY = 0.45;

    private final WordIndex.Builder words;
    private final TextPattern.Source patterns;
    private final List<Condition> conditions = new ArrayList<>();
    private OptionalInt shown = OptionalInt.empty();

    private Conditions(WordIndex.Builder words, TextPattern.Source patterns) {
        this.words = words;
        this.patterns = patterns;
    }

    /** All conditions of a rule, cheapest first, and the word group whose characters explain it. */
    record Read(List<Condition> conditions, OptionalInt shown) {}

    static Read read(YamlNode node, WordIndex.Builder words, TextPattern.Source patterns) {
        var reading = new Conditions(words, patterns);
        var map = node.map(KEYS);
        reading.words(map);
        reading.signs(map);
        reading.speakers(map);
        reading.texts(map);
        if (reading.conditions.isEmpty()) {
            throw node.refuse("no condition (expected: at least one)");
        }
        return new Read(List.copyOf(reading.conditions), reading.shown);
    }

    private void words(YamlMap map) {
        var unless = map.texts("unless");
        map.find("any").ifPresent(node -> wanted(node.texts(), unless));
        map.list("all").forEach(node -> wanted(node.texts(), List.of()));
        map.find("none").ifPresent(node -> {
            int group = words.group(node.texts());
            conditions.add(look -> !look.groups().get(group));
        });
    }

    /** Where {@code unless} begins with "~", what follows it only negates: the word right after it does not count. */
    private void wanted(List<String> any, List<String> unless) {
        var shields = unless.stream()
                .flatMap(u -> u.startsWith("~") ? any.stream().map(word -> u.substring(1) + word) : Stream.of(u))
                .toList();
        int group = words.group(any, shields);
        shown = shown.isPresent() ? shown : OptionalInt.of(group);
        conditions.add(look -> look.groups().get(group));
    }

    private void signs(YamlMap map) {
        if (map.find("cues").isPresent()) {
            var cues = map.allOf("cues", Cue.class);
            conditions.add(look -> look.cues().containsAll(cues));
        }
        if (map.find("no_cues").isPresent()) {
            var cues = EnumSet.copyOf(map.allOf("no_cues", Cue.class));
            conditions.add(look -> Collections.disjoint(look.cues(), cues));
        }
        if (map.find("slots").isPresent()) {
            var slots = map.allOf("slots", SlotName.class);
            conditions.add(look -> slots.stream().allMatch(look::has));
        }
        if (map.find("no_slots").isPresent()) {
            var slots = EnumSet.copyOf(map.allOf("no_slots", SlotName.class));
            conditions.add(look -> !look.hasAny(slots));
        }
        map.find("mostly")
                .map(n -> n.oneOf(SlotName.class))
                .ifPresent(slot -> conditions.add(look -> look.share(slot) >= MOSTLY));
    }

    private void speakers(YamlMap map) {
        map.allOf("has", With.class).forEach(with -> conditions.add(with::in));
        map.allOf("has_not", With.class).forEach(with -> conditions.add(look -> !with.in(look)));
        if (map.find("purposes").isPresent()) {
            var purposes = EnumSet.copyOf(map.allOf("purposes", Group.Purpose.class));
            conditions.add(look -> purposes.contains(look.purpose()));
        }
        if (map.find("speakers").isPresent()) {
            var speakers = EnumSet.copyOf(map.allOf("speakers", Speakers.class));
            conditions.add(look -> speakers.stream().anyMatch(s -> s.include(look.speaker())));
        }
    }

    private void texts(YamlMap map) {
        map.find("shortest")
                .map(YamlNode::number)
                .ifPresent(n -> conditions.add(look -> look.bare().length() >= n));
        map.find("longest")
                .map(YamlNode::number)
                .ifPresent(n -> conditions.add(look -> look.bare().length() <= n));
        map.find("whole").ifPresent(node -> {
            var whole = folded(node);
            conditions.add(look -> whole.contains(look.bare()));
        });
        map.find("starts").ifPresent(node -> {
            var starts = List.copyOf(folded(node));
            conditions.add(look -> hasAny(starts, look.text().text()::startsWith));
        });
        map.find("ends").ifPresent(node -> {
            var ends = List.copyOf(folded(node));
            conditions.add(look -> hasAny(ends, look.bare()::endsWith));
        });
        map.find("pattern")
                .map(node -> patterns.read(node))
                .ifPresent(pattern -> conditions.add(look -> pattern.occursIn(look.text(), look.hits())));
    }

    private static boolean hasAny(List<String> words, Predicate<String> wanted) {
        for (String word : words) {
            if (wanted.test(word)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> folded(YamlNode node) {
        return node.texts().stream().map(NormalText::fold).collect(Collectors.toUnmodifiableSet());
    }
}
