package org.huiyin.rules.proactive;

import java.time.ZoneId;
import java.util.List;
import org.huiyin.notice.NextTime;
import org.huiyin.notice.NoticeKind;
import org.huiyin.proactive.Occasion;
import org.huiyin.rules.yaml.YamlMap;
import org.huiyin.rules.yaml.YamlNode;

/** Reads the {@code when} of a proactive rule: a notice, a home nobody visited, or a time. */
final class OccasionNode {
    private final ZoneId zone;
    private final NextTime.OfCron crons;

    OccasionNode(ZoneId zone, NextTime.OfCron crons) {
        this.zone = zone;
        this.crons = crons;
    }

    Occasion read(YamlNode node) {
        var map = node.map("notice", "says", "unvisited", "cron");
        if (map.find("notice").isPresent()) {
            return warned(map);
        }
        if (map.find("says").isPresent()) {
            throw map.need("says").refuse("without a notice (expected: words of a notice)");
        }
        var times = cron(map.need("cron"));
        return map.find("unvisited")
                .<Occasion>map(length -> new Occasion.Unvisited(length.duration(), times))
                .orElseGet(() -> new Occasion.Season(times));
    }

    private static Occasion warned(YamlMap map) {
        if (map.find("cron").isPresent() || map.find("unvisited").isPresent()) {
            throw map.node().refuse("several occasions (expected: a notice, or a time)");
        }
        var says = map.list("says").stream().map(YamlNode::texts).toList();
        if (says.isEmpty() || says.stream().anyMatch(List::isEmpty)) {
            throw map.node().refuse("says: none (expected: at least one word)");
        }
        return new Occasion.Warned(map.need("notice").oneOf(NoticeKind.class), says);
    }

    private NextTime cron(YamlNode node) {
        try {
            return crons.read(node.text(), zone);
        } catch (IllegalArgumentException e) {
            throw node.refuse(node.text() + " (expected: seconds, minutes, hours, days, months, weekdays, such as"
                    + " 0 0 8 * * ?)");
        }
    }
}
