package org.huiyin.rules.policy;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.huiyin.grid.Group;
import org.huiyin.grid.Role;
import org.huiyin.notice.NoticeClass;
import org.huiyin.notice.NoticeKind;
import org.huiyin.rules.yaml.YamlMap;
import org.huiyin.rules.yaml.YamlNode;

/** A file of {@code rules/notices}: who may tell many people what, and how it reaches them, for every kind. */
public final class NoticeFile {
    /** More would be pestering people who have something to do. */
    private static final int MOST_REMINDERS = 2;

    private NoticeFile() {}

    /** What holds for each kind the file names. */
    public static Map<NoticeKind, NoticeClass> read(YamlNode file) {
        var node = file.map("notices").need("notices");
        var kinds = node.map(
                Arrays.stream(NoticeKind.values()).map(NoticeFile::nameOf).toArray(String[]::new));
        var classes = new EnumMap<NoticeKind, NoticeClass>(NoticeKind.class);
        for (NoticeKind kind : NoticeKind.values()) {
            kinds.find(nameOf(kind)).ifPresent(entry -> classes.put(kind, of(kind, entry)));
        }
        return classes;
    }

    static String nameOf(NoticeKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static NoticeClass of(NoticeKind kind, YamlNode node) {
        var map = node.map(
                "publishers",
                "audience",
                "wider",
                "asked",
                "proof",
                "lane",
                "lifetime",
                "undo",
                "remind",
                "circle",
                "doors");
        return new NoticeClass(
                kind,
                some(map, "publishers", Role.class),
                some(map, "audience", Group.Purpose.class),
                any(map, "wider", Group.Purpose.class),
                any(map, "asked", Role.class),
                map.oneOf("proof", NoticeClass.Proof.class, NoticeClass.Proof.NONE),
                map.oneOf("lane", NoticeClass.Lane.class, NoticeClass.Lane.ROUTINE),
                map.need("lifetime").duration(),
                map.find("undo").map(YamlNode::duration).orElse(Duration.ZERO),
                map.find("remind").map(NoticeFile::reminding),
                map.find("circle").map(NoticeFile::circle),
                map.find("doors").map(YamlNode::duration));
    }

    private static NoticeClass.Circle circle(YamlNode node) {
        var map = node.map("within", "percent", "next");
        int percent = map.number("percent", 0);
        if (percent < 1 || percent > 100) {
            throw map.need("percent").refuse(percent + " (expected: 1 to 100)");
        }
        return new NoticeClass.Circle(map.need("within").duration(), percent, some(map, "next", Role.class));
    }

    private static NoticeClass.Reminding reminding(YamlNode node) {
        var map = node.map("after", "times");
        int times = map.number("times", 1);
        if (times < 1 || times > MOST_REMINDERS) {
            throw map.need("times").refuse(times + " (expected: 1 to " + MOST_REMINDERS + ")");
        }
        return new NoticeClass.Reminding(map.need("after").duration(), times);
    }

    private static <E extends Enum<E>> Set<E> some(YamlMap map, String key, Class<E> choices) {
        var chosen = any(map, key, choices);
        if (chosen.isEmpty()) {
            throw map.need(key).refuse("none (expected: at least one)");
        }
        return chosen;
    }

    private static <E extends Enum<E>> Set<E> any(YamlMap map, String key, Class<E> choices) {
        return new HashSet<>(map.allOf(key, choices));
    }
}
