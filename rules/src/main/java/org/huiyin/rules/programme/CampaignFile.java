package org.huiyin.rules.programme;

import java.time.Instant;
import java.time.Month;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.huiyin.grid.Group;
import org.huiyin.notice.Campaign;
import org.huiyin.notice.NoticeKind;
import org.huiyin.rules.phrases.Phrasebook;
import org.huiyin.rules.yaml.YamlMap;
import org.huiyin.rules.yaml.YamlNode;
import org.huiyin.text.Phrase;

/** A file of {@code rules/campaigns}: ready notices, whose words are in {@code rules/text/campaigns}. */
final class CampaignFile {
    /** What can be said ready-made; the rest is about somebody, or asks for answers. */
    private static final Set<NoticeKind> KINDS =
            Set.of(NoticeKind.FRAUD, NoticeKind.SAFETY, NoticeKind.POLICY, NoticeKind.WEATHER, NoticeKind.GENERAL);

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{1,39}");
    private static final int MOST_LINES = 3;
    private static final Map<String, Integer> LONGEST_LINE = Map.of("zh", 40, "en", 120);

    private final Phrasebook phrases;

    CampaignFile(Phrasebook phrases) {
        this.phrases = phrases;
    }

    /** The campaigns by id, in the order of the file. */
    Map<String, Campaign> read(YamlNode file) {
        var campaigns = new LinkedHashMap<String, Campaign>();
        file.map("campaigns").need("campaigns").entries().forEach((id, node) -> {
            if (!ID.matcher(id).matches()) {
                throw node.refuse(id + " (expected: small letters, digits and _, such as fake_police)");
            }
            campaigns.put(id, campaign(id, node));
        });
        return campaigns;
    }

    private Campaign campaign(String id, YamlNode node) {
        var map = node.map("kind", "genuine", "season", "audience", "calls");
        return new Campaign(id, kind(map), audience(map), season(map), calls(map), words(id, map));
    }

    private Map<String, Campaign.Words> words(String id, YamlMap map) {
        var words = new LinkedHashMap<String, Campaign.Words>();
        LANGUAGES.forEach(language -> words.put(language.getLanguage(), words(id, map, language)));
        return words;
    }

    private static NoticeKind kind(YamlMap map) {
        var kind = map.need("kind").oneOf(NoticeKind.class);
        if (!KINDS.contains(kind)) {
            throw map.need("kind")
                    .refuse(map.text("kind") + " (expected: one of fraud, safety, policy, weather, general)");
        }
        return kind;
    }

    private static Set<Group.Purpose> audience(YamlMap map) {
        var audience = new HashSet<>(map.need("audience").allOf(Group.Purpose.class));
        if (audience.isEmpty()) {
            throw map.need("audience").refuse("none (expected: at least one)");
        }
        return audience;
    }

    private static List<String> calls(YamlMap map) {
        var calls = map.need("calls").texts();
        if (calls.isEmpty()) {
            throw map.need("calls").refuse("none (expected: at least one)");
        }
        return calls;
    }

    /** {@code all}, months such as {@code [6, 7]}, or stretches such as {@code 11..2}. */
    private static Set<Month> season(YamlMap map) {
        var node = map.need("season");
        if (node.isText() && node.text().equals("all")) {
            return EnumSet.allOf(Month.class);
        }
        var months = EnumSet.noneOf(Month.class);
        var parts = node.isText() ? List.of(node) : node.list();
        parts.forEach(part -> stretch(part, months));
        if (months.isEmpty()) {
            throw node.refuse("none (expected: all, or months such as 6..9)");
        }
        return months;
    }

    private static void stretch(YamlNode node, Set<Month> into) {
        var ends = node.text().split("\\.\\.", -1);
        if (ends.length > 2) {
            throw node.refuse(node.text() + " (expected: a month such as 6, or months such as 11..2)");
        }
        var last = month(node, ends[ends.length - 1]);
        for (var month = month(node, ends[0]); ; month = month.plus(1)) {
            into.add(month);
            if (month == last) {
                return;
            }
        }
    }

    private static Month month(YamlNode node, String text) {
        if (!text.matches("[1-9]|1[0-2]")) {
            throw node.refuse(node.text() + " (expected: a month such as 6, or months such as 11..2)");
        }
        return Month.of(Integer.parseInt(text));
    }

    private Campaign.Words words(String id, YamlMap map, Locale language) {
        var genuine = said("genuine." + map.text("genuine"), map.need("genuine"), language);
        var words = new Campaign.Words(
                said("campaign." + id, map.node(), language),
                said("campaign." + id + ".text", map.node(), language),
                genuine);
        var lines = words.whole().lines().toList();
        int longest = LONGEST_LINE.getOrDefault(language.getLanguage(), 0);
        if (lines.size() > MOST_LINES) {
            throw map.node()
                    .refuse(lines.size() + " lines in " + language + " (expected: " + MOST_LINES
                            + " with the one that tells whether it is genuine)");
        }
        lines.stream().filter(line -> line.length() > longest).findFirst().ifPresent(line -> {
            throw map.node()
                    .refuse("a line of " + line.length() + " characters in " + language + " (expected: " + longest
                            + " or fewer)");
        });
        return words;
    }

    private String said(String key, YamlNode node, Locale language) {
        if (!phrases.keys().contains(key)) {
            throw node.refuse(key + ": no words (expected: a key of text/campaigns)");
        }
        try {
            return phrases.say(Phrase.of(key), language, Instant.EPOCH);
        } catch (IllegalArgumentException e) {
            throw node.refuse(key + ": has a gap (expected: words that are said as they are)");
        }
    }
}
