package org.huiyin.app.config.platforms;

import java.util.regex.Pattern;
import org.huiyin.rules.yaml.YamlMap;

/** The paths on our own server at which others call us. */
final class Paths {
    private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9._~-]+)+");

    private Paths() {}

    static String own(YamlMap map, String key, String otherwise) {
        var path = map.text(key, otherwise);
        if (!PLAIN.matcher(path).matches()) {
            throw map.find(key)
                    .orElse(map.node())
                    .refuse(path + " (expected: a path such as /wecom/helper, of plain letters)");
        }
        return path;
    }
}
