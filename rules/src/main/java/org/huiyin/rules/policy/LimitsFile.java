package org.huiyin.rules.policy;

import java.time.DayOfWeek;
import org.huiyin.burden.AskLimits;
import org.huiyin.chat.DoorLimits;
import org.huiyin.desk.Limits;
import org.huiyin.digest.DigestTime;
import org.huiyin.media.PrintLimits;
import org.huiyin.rules.yaml.YamlMap;
import org.huiyin.rules.yaml.YamlNode;

/** The file {@code rules/limits.yml}: windows, the night, and how sure is sure. */
public final class LimitsFile {
    private static final String[] KEYS = {
        "hold",
        "fragment_window",
        "answer_window",
        "merge_window",
        "spot_merge_window",
        "context_window",
        "repeat_window",
        "calm_window",
        "same_answer",
        "undo",
        "care_visit",
        "contact_every",
        "shift_notice",
        "list_lifetime",
        "night",
        "sure",
        "doubtful",
        "alike",
        "perhaps_alike",
        "reply_budget",
        "answer_grace",
        "code_lifetime",
        "wrong_codes",
        "audit_at",
        "asks",
        "prints",
        "drive_card_at",
        "digest",
        "doors",
        "accounts"
    };

    private LimitsFile() {}

    /** All limits; none may be left out. */
    public static Limits read(YamlNode file) {
        var map = file.map(KEYS);
        var night = map.need("night").map("from", "to");
        return new Limits(
                map.need("hold").duration(),
                map.need("fragment_window").duration(),
                map.need("answer_window").duration(),
                map.need("merge_window").duration(),
                map.need("spot_merge_window").duration(),
                map.need("context_window").duration(),
                map.need("repeat_window").duration(),
                map.need("calm_window").duration(),
                map.need("same_answer").duration(),
                map.need("undo").duration(),
                map.need("care_visit").duration(),
                map.need("contact_every").duration(),
                map.need("shift_notice").duration(),
                map.need("list_lifetime").duration(),
                night.need("from").timeOfDay(),
                night.need("to").timeOfDay(),
                map.need("sure").share(),
                noMore(map, "doubtful", "sure"),
                map.need("alike").share(),
                noMore(map, "perhaps_alike", "alike"),
                oneOrMore(map, "reply_budget"),
                map.need("answer_grace").duration(),
                map.need("code_lifetime").duration(),
                oneOrMore(map, "wrong_codes"),
                map.need("audit_at").timeOfDay(),
                asks(map.need("asks").map("day", "week")),
                prints(map.need("prints").map("alike", "fresh", "ended")),
                map.need("drive_card_at").timeOfDay(),
                digest(map.need("digest").map("day", "at")),
                doors(map.need("doors").map("webhook_age", "webhook_gives_up", "reports", "all_reports", "lookups")),
                AccountsBlock.read(map.need("accounts")));
    }

    private static double noMore(YamlMap map, String lower, String upper) {
        var bar = map.need(lower);
        if (bar.share() > map.need(upper).share()) {
            throw bar.refuse(bar.text() + " (expected: no more than " + upper + ")");
        }
        return bar.share();
    }

    private static AskLimits asks(YamlMap map) {
        var limits = new AskLimits(oneOrMore(map, "day"), oneOrMore(map, "week"));
        if (limits.week() < limits.day()) {
            throw map.need("week").refuse(map.text("week") + " (expected: no less than day)");
        }
        return limits;
    }

    private static PrintLimits prints(YamlMap map) {
        return new PrintLimits(
                oneOrMore(map, "alike"),
                map.need("fresh").duration(),
                map.need("ended").duration());
    }

    private static DigestTime digest(YamlMap map) {
        return new DigestTime(
                map.need("day").oneOf(DayOfWeek.class), map.need("at").timeOfDay());
    }

    private static DoorLimits doors(YamlMap map) {
        return new DoorLimits(
                map.need("webhook_age").duration(),
                map.need("webhook_gives_up").duration(),
                oneOrMore(map, "reports"),
                oneOrMore(map, "all_reports"),
                oneOrMore(map, "lookups"));
    }

    private static int oneOrMore(YamlMap map, String key) {
        var number = map.need(key);
        if (number.number() < 1) {
            throw number.refuse(number.text() + " (expected: one or more)");
        }
        return number.number();
    }
}
