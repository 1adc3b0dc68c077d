package org.huiyin.app.config.platforms;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.app.config.Places;
import org.huiyin.door.Hidden;
import org.huiyin.door.Setting;
import org.huiyin.rules.yaml.YamlMap;
import org.huiyin.rules.yaml.YamlNode;

/** A value of a configuration in YAML, as doors read it. */
record YamlSetting(YamlNode node, Places places) implements Setting {

    @Override
    public String text() {
        return node.text();
    }

    @Override
    public boolean flag() {
        return node.flag();
    }

    @Override
    public List<Setting> each() {
        return node.isList() ? node.list().stream().map(this::beside).toList() : List.of(this);
    }

    @Override
    public Map<String, Setting> entries() {
        var entries = new LinkedHashMap<String, Setting>();
        node.entries().forEach((name, value) -> entries.put(name, beside(value)));
        return entries;
    }

    @Override
    public Block block(String... keys) {
        return new YamlBlock(node.map(keys), places);
    }

    @Override
    public URI address(String... schemes) {
        return places.address(node, List.of(schemes));
    }

    @Override
    public Hidden secret() {
        return places.secret(node);
    }

    @Override
    public RuntimeException refuse(String complaint) {
        return node.refuse(complaint);
    }

    private Setting beside(YamlNode value) {
        return new YamlSetting(value, places);
    }

    /** A mapping whose keys are known. */
    private record YamlBlock(YamlMap map, Places places) implements Block {
        @Override
        public Optional<Setting> find(String key) {
            return map.find(key).map(value -> new YamlSetting(value, places));
        }

        @Override
        public Setting need(String key) {
            return new YamlSetting(map.need(key), places);
        }
    }
}
