package org.huiyin.app.config.platforms;

import java.util.LinkedHashMap;
import java.util.Map;
import org.huiyin.rules.yaml.YamlMap;
import org.huiyin.rules.yaml.YamlNode;

/**
 * Whom one account knows from the start.
 *
 * @param groups the roster's groups by the ids the platform gives their rooms
 * @param standIn groups it is in too, and hears and speaks in while the account bound to them is gone; by the same ids
 * @param members the roster's members by the ids the platform gives them
 */
public record Bound(Map<String, String> groups, Map<String, String> standIn, Map<String, String> members) {
    public Bound {
        groups = Map.copyOf(groups);
        standIn = Map.copyOf(standIn);
        members = Map.copyOf(members);
    }

    /** Written the other way round, as people think of it: {@code groups: {g-mx1: ID}}. */
    static Bound read(YamlMap account) {
        return new Bound(turned(account, "groups"), turned(account, "stand_in"), turned(account, "members"));
    }

    private static Map<String, String> turned(YamlMap account, String key) {
        var byPlatformId = new LinkedHashMap<String, String>();
        account.find(key).map(YamlNode::entries).orElse(Map.of()).forEach((ours, theirs) -> {
            if (byPlatformId.put(theirs.text(), ours) != null) {
                throw theirs.refuse(theirs.text() + " is given twice (expected: an id for each)");
            }
        });
        return byPlatformId;
    }
}
