package org.huiyin.adapters.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.door.Hidden;
import org.huiyin.door.Setting;

/** A configuration written in JSON; its secrets are names that a test knows. */
record PaperSetting(JsonNode node) implements Setting {
    static PaperSetting of(String json) {
        try {
            return new PaperSetting(new ObjectMapper().readTree(json.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public String text() {
        return node.asText();
    }

    @Override
    public boolean flag() {
        return node.asBoolean();
    }

    @Override
    public List<Setting> each() {
        var each = new ArrayList<Setting>();
        (node.isArray() ? node : List.of(node)).forEach(one -> each.add(new PaperSetting(one)));
        return each;
    }

    @Override
    public Map<String, Setting> entries() {
        var entries = new LinkedHashMap<String, Setting>();
        node.fields().forEachRemaining(entry -> entries.put(entry.getKey(), new PaperSetting(entry.getValue())));
        return entries;
    }

    @Override
    public Block block(String... keys) {
        entries().keySet().stream()
                .filter(key -> !List.of(keys).contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw refuse(key + ": unknown key");
                });
        return new Block() {
            @Override
            public Optional<Setting> find(String key) {
                return Optional.ofNullable(node.get(key)).map(PaperSetting::new);
            }

            @Override
            public Setting need(String key) {
                return find(key).orElseThrow(() -> refuse(key + ": missing"));
            }
        };
    }

    @Override
    public URI address(String... schemes) {
        return URI.create(text());
    }

    @Override
    public Hidden secret() {
        return new Hidden() {
            @Override
            public String where() {
                return text();
            }

            @Override
            public Optional<String> value(Map<String, String> environment) {
                return Optional.ofNullable(environment.get(text()));
            }
        };
    }

    @Override
    public RuntimeException refuse(String complaint) {
        return new IllegalArgumentException(complaint);
    }
}
