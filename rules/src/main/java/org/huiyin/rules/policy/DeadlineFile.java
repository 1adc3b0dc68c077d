package org.huiyin.rules.policy;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.huiyin.deadline.DeadlineProfile;
import org.huiyin.deadline.Length;
import org.huiyin.deadline.Rung;
import org.huiyin.rules.yaml.YamlMap;
import org.huiyin.rules.yaml.YamlNode;

/** A file of {@code rules/deadlines}: how long each stage of an item may take, by profile. */
public final class DeadlineFile {
    private static final String[] KEYS = {
        "track", "claim", "escalate", "nudge", "forgotten", "first_word", "done", "call_back", "return_visit"
    };

    private DeadlineFile() {}

    /** The profiles by id, in the order of the file. */
    public static Map<String, DeadlineProfile> read(YamlNode file) {
        var profiles = new LinkedHashMap<String, DeadlineProfile>();
        file.map("deadlines")
                .need("deadlines")
                .entries()
                .forEach((id, node) -> profiles.put(id, profile(id, node.map(KEYS))));
        return profiles;
    }

    private static DeadlineProfile profile(String id, YamlMap map) {
        var profile = new DeadlineProfile(
                id,
                map.need("track").oneOf(DeadlineProfile.Track.class),
                LengthText.read(map.need("claim")),
                escalate(map),
                map.find("nudge").map(LengthText::read),
                map.find("forgotten").map(LengthText::read),
                LengthText.read(map.need("first_word")),
                LengthText.read(map.need("done")),
                LengthText.read(map.need("call_back")),
                map.find("return_visit").map(LengthText::read));
        noLonger(map, "claim", profile.claim(), profile.done());
        noLonger(map, "first_word", profile.firstWord(), profile.done());
        return profile;
    }

    private static Map<Rung, Length> escalate(YamlMap map) {
        var gaps = new EnumMap<Rung, Length>(Rung.class);
        map.find("escalate")
                .map(node -> node.map("leader", "village", "township"))
                .ifPresent(rungs -> {
                    for (Rung rung : Rung.values()) {
                        rungs.find(rung.name().toLowerCase(Locale.ROOT))
                                .ifPresent(node -> gaps.put(rung, LengthText.read(node)));
                    }
                });
        return gaps;
    }

    private static void noLonger(YamlMap map, String key, Length shorter, Length longer) {
        if (shorter.shortest().compareTo(longer.shortest()) > 0) {
            throw map.need(key).refuse(map.text(key) + " (expected: no longer than done)");
        }
    }
}
