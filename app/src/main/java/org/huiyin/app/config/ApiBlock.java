package org.huiyin.app.config;

import java.util.List;
import java.util.Optional;
import org.huiyin.adapters.api.ApiSettings;
import org.huiyin.rules.yaml.YamlMap;
import org.huiyin.rules.yaml.YamlNode;

/** The block {@code api:} of a configuration: whether other programs may call, and how often. */
record ApiBlock(YamlMap map, Places places) {

    /** Empty where it is not switched on. */
    static Optional<ApiSettings> read(YamlNode node, Places places) {
        var block = new ApiBlock(node.map("enabled", "calls", "wrong_keys", "url"), places);
        return block.map.flag("enabled") ? Optional.of(block.settings()) : Optional.empty();
    }

    private ApiSettings settings() {
        var usual = ApiSettings.usual();
        return new ApiSettings(
                oneOrMore("calls", usual.calls()),
                oneOrMore("wrong_keys", usual.wrongKeys()),
                map.find("url").map(url -> places.address(url, List.of("https", "http"))));
    }

    private int oneOrMore(String key, int usual) {
        int number = map.number(key, usual);
        if (number < 1) {
            throw map.need(key).refuse(number + " (expected: one or more)");
        }
        return number;
    }
}
