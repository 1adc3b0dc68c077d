package org.huiyin.rules.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.huiyin.item.DeadlineProfile;
import org.huiyin.rules.yaml.YamlMap;
import org.huiyin.rules.yaml.YamlNode;

/** A file of {@code rules/deadlines}: how long each stage of an item may take, by profile. */
public final class DeadlineFile {
    private DeadlineFile() {}

    /** The profiles by id, in the order of the file. */
    public static Map<String, DeadlineProfile> read(YamlNode file) {
        var profiles = new LinkedHashMap<String, DeadlineProfile>();
        file.map("deadlines")
                .need("deadlines")
                .entries()
                .forEach((id, node) ->
                        profiles.put(id, profile(id, node.map("track", "claim", "first_word", "done", "call_back"))));
        return profiles;
    }

    private static DeadlineProfile profile(String id, YamlMap map) {
        var profile = new DeadlineProfile(
                id,
                map.need("track").oneOf(DeadlineProfile.Track.class),
                map.need("claim").duration(),
                map.need("first_word").duration(),
                map.need("done").duration(),
                map.need("call_back").duration());
        if (profile.claim().compareTo(profile.done()) > 0) {
            throw map.need("claim").refuse(map.text("claim") + " (expected: no longer than done)");
        }
        if (profile.firstWord().compareTo(profile.done()) > 0) {
            throw map.need("first_word").refuse(map.text("first_word") + " (expected: no longer than done)");
        }
        return profile;
    }
}
