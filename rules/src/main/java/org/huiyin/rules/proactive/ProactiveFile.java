package org.huiyin.rules.proactive;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.huiyin.proactive.Occasion;
import org.huiyin.proactive.ProactiveRule;
import org.huiyin.report.Catalogue;
import org.huiyin.report.Matter;
import org.huiyin.report.Urgency;
import org.huiyin.rules.phrases.Phrasebook;
import org.huiyin.rules.yaml.YamlMap;
import org.huiyin.rules.yaml.YamlNode;
import org.huiyin.text.Phrase;

/** A file of {@code rules/proactive}; the words of its rules are in {@code rules/text/proactive}. */
final class ProactiveFile {
    private static final String[] KEYS = {
        "when", "needs", "matter", "urgency", "calls", "active", "examples", "near_misses"
    };

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{1,39}");
    private static final int FEWEST_EXAMPLES = 3;

    private final Known known;
    private final Phrasebook phrases;
    private final OccasionNode occasions;

    /**
     * What a rule may name.
     *
     * @param needs of households
     */
    record Known(Catalogue catalogue, Set<String> needs) {}

    ProactiveFile(Known known, Phrasebook phrases, OccasionNode occasions) {
        this.known = known;
        this.phrases = phrases;
        this.occasions = occasions;
    }

    /** The rules by id, in the order of the file. */
    Map<String, ProactiveRule> read(YamlNode file) {
        var rules = new LinkedHashMap<String, ProactiveRule>();
        file.map("proactive").need("proactive").entries().forEach((id, node) -> {
            if (!ID.matcher(id).matches()) {
                throw node.refuse(id + " (expected: small letters, digits and _, such as storm_houses)");
            }
            rules.put(id, rule(id, node.map(KEYS)));
        });
        return rules;
    }

    private ProactiveRule rule(String id, YamlMap map) {
        var occasion = occasions.read(map.need("when"));
        if (occasion instanceof Occasion.Warned warned) {
            tryExamples(warned, map);
        } else if (map.find("examples").isPresent() || map.find("near_misses").isPresent()) {
            throw map.node().refuse("examples (expected: only where a notice brings it)");
        }
        var words = new ProactiveRule.Words(said("proactive." + id, map), said("proactive." + id + ".task", map));
        return new ProactiveRule(
                id,
                occasion,
                needs(map),
                matter(map),
                map.oneOf("urgency", Urgency.class, Urgency.NORMAL),
                words,
                map.texts("calls"),
                map.flag("active") ? ProactiveRule.Use.ON : ProactiveRule.Use.WHEN_CALLED);
    }

    /** Each rule that listens to words proves itself, as the rules for messages do. */
    private static void tryExamples(Occasion.Warned warned, YamlMap map) {
        var examples = map.list("examples");
        var misses = map.list("near_misses");
        if (misses.isEmpty() || examples.size() + misses.size() < FEWEST_EXAMPLES) {
            throw map.node()
                    .refuse(examples.size() + " examples, " + misses.size() + " near_misses (expected: "
                            + FEWEST_EXAMPLES + " or more, one of them a near miss)");
        }
        examples.forEach(example -> needs(example, warned.names(example.text()), "names what is meant"));
        misses.forEach(miss -> needs(miss, !warned.names(miss.text()), "does not name what is meant"));
    }

    private static void needs(YamlNode example, boolean holds, String expected) {
        if (!holds) {
            throw example.refuse(example.text() + " (expected: " + expected + ")");
        }
    }

    private Set<String> needs(YamlMap map) {
        var needs = map.need("needs");
        needs.texts().stream()
                .filter(need -> !known.needs().contains(need))
                .findFirst()
                .ifPresent(need -> {
                    throw needs.refuse(need + " (expected: a need of lexicon/needs.yml)");
                });
        if (needs.texts().isEmpty()) {
            throw needs.refuse("none (expected: at least one)");
        }
        return new HashSet<>(needs.texts());
    }

    /** What is told to nobody but in private has somebody behind it who told it. */
    private String matter(YamlMap map) {
        var node = map.need("matter");
        boolean fits = known.catalogue()
                .find(node.text())
                .map(Matter::usualKind)
                .filter(kind -> !kind.isSensitive())
                .isPresent();
        if (!fits) {
            throw node.refuse(node.text() + " (expected: a matter that is no secret)");
        }
        return node.text();
    }

    private String said(String key, YamlMap map) {
        if (!phrases.keys().contains(key)) {
            throw map.node().refuse(key + ": no words (expected: a key of text/proactive)");
        }
        try {
            return phrases.say(Phrase.of(key), Locale.SIMPLIFIED_CHINESE, Instant.EPOCH);
        } catch (IllegalArgumentException e) {
            throw map.node().refuse(key + ": has a gap (expected: words that are said as they are)");
        }
    }
}
