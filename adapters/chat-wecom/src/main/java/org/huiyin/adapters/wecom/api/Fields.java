package org.huiyin.adapters.wecom.api;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A JSON object as WeCom writes it, read field by field. A field of an unexpected kind counts as missing: the platform
 * adds and changes fields without a word.
 *
 * @param node missing when there is none, and then every field of it is missing too
 * @param path where it stands, for messages; empty at the top
 */
public record Fields(JsonNode node, String path) {
    /** Ids longer than this are no ids of WeCom's. */
    private static final int LONGEST_ID = 512;

    // The platform writes control characters into texts as they are.
    private static final ObjectReader READER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build()
            .reader();

    public static Fields read(String json) throws Malformed {
        JsonNode node;
        try {
            node = READER.readTree(json);
        } catch (JacksonException e) {
            // The parser quotes what it stumbled over, which may be somebody's words.
            throw new Malformed("json: broken (expected: an object)");
        }
        if (!node.isObject()) {
            throw new Malformed("json: no object (expected: an object)");
        }
        return new Fields(node, "");
    }

    public boolean exists() {
        return node.isObject();
    }

    /** The object in a field. */
    public Fields in(String name) {
        JsonNode inner = node.path(name);
        return new Fields(inner.isObject() ? inner : MissingNode.getInstance(), path + name + ".");
    }

    /** The objects of a list. */
    public List<Fields> each(String name) {
        List<Fields> all = new ArrayList<>();
        JsonNode list = node.path(name);
        if (list.isArray()) {
            for (JsonNode one : list) {
                if (one.isObject()) {
                    all.add(new Fields(one, path + name + "[]."));
                }
            }
        }
        return all;
    }

    /** The texts of a list. */
    public List<String> texts(String name) {
        List<String> all = new ArrayList<>();
        JsonNode list = node.path(name);
        if (list.isArray()) {
            for (JsonNode one : list) {
                if (one.isTextual()) {
                    all.add(one.textValue());
                }
            }
        }
        return all;
    }

    /** A text; empty when there is none, or only white space. */
    public Optional<String> text(String name) {
        JsonNode value = node.path(name);
        return value.isTextual() && !value.textValue().isBlank() ? Optional.of(value.textValue()) : Optional.empty();
    }

    /** An id, which WeCom writes as a text and now and then as a number. */
    public Optional<String> id(String name) {
        JsonNode value = node.path(name);
        var id = value.isIntegralNumber() ? value.asText() : text(name).orElse("");
        return id.isEmpty() || id.length() > LONGEST_ID ? Optional.empty() : Optional.of(id);
    }

    /** An id that must be there. */
    public String need(String name) throws Malformed {
        return id(name).orElseThrow(() -> new Malformed(path + name + ": missing (expected: an id)"));
    }

    public OptionalLong number(String name) {
        JsonNode value = node.path(name);
        return value.isIntegralNumber() && value.canConvertToLong()
                ? OptionalLong.of(value.longValue())
                : OptionalLong.empty();
    }

    public double decimal(String name) {
        JsonNode value = node.path(name);
        return value.isNumber() ? value.doubleValue() : 0;
    }

    /** What WeCom says came of a request; its silence means that all went well. */
    public Errcode errcode() {
        return new Errcode(number("errcode").orElse(0));
    }
}
