package org.huiyin.adapters.webhook.in;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The fields of a JSON object, each asked for by what it must be. */
record Fields(JsonNode node, String path) {
    private static final int DEEPEST = 20;
    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());

    static Fields of(byte[] body) throws Malformed {
        try {
            var node = JSON.readTree(body);
            if (node != null && node.isObject()) {
                return new Fields(node, "");
            }
        } catch (JsonProcessingException e) {
            throw new Malformed("body: no JSON (expected: an object)");
        } catch (IOException e) {
            throw new Malformed("body: cannot be read (expected: an object)");
        }
        throw new Malformed("body: something else (expected: an object)");
    }

    Optional<String> text(String key, int longest) throws Malformed {
        var value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw new Malformed(path + key + ": no text (expected: text)");
        }
        if (value.textValue().length() > longest) {
            throw new Malformed(
                    path + key + ": " + value.textValue().length() + " characters (expected: at most " + longest + ")");
        }
        return Optional.of(value.textValue().strip()).filter(text -> !text.isEmpty());
    }

    String need(String key, int longest) throws Malformed {
        return text(key, longest).orElseThrow(() -> new Malformed(path + key + ": missing (expected: text)"));
    }

    Fields object(String key) throws Malformed {
        if (!node.path(key).isObject()) {
            throw new Malformed(path + key + ": missing (expected: an object)");
        }
        return new Fields(node.path(key), path + key + ".");
    }

    /** At most so many; what follows them is not looked at. */
    List<Fields> each(String key, int most) throws Malformed {
        var list = node.path(key);
        if (!list.isArray()) {
            throw new Malformed(path + key + ": missing (expected: a list)");
        }
        return StreamSupport.stream(list.spliterator(), false)
                .limit(most)
                .map(one -> new Fields(one, path + key + "[]."))
                .toList();
    }

    /** The texts among the values of an object, by their keys. */
    Map<String, String> texts(String key, int longest) {
        var texts = new LinkedHashMap<String, String>();
        node.path(key).fields().forEachRemaining(entry -> {
            if (entry.getValue().isTextual()) {
                var text = entry.getValue().textValue();
                texts.put(entry.getKey(), text.length() > longest ? text.substring(0, longest) : text);
            }
        });
        return texts;
    }

    Instant moment(String key) throws Malformed {
        try {
            return OffsetDateTime.parse(need(key, 40)).toInstant();
        } catch (DateTimeParseException e) {
            throw new Malformed(path + key + ": no moment (expected: one such as 2026-03-02T04:00:00Z)");
        }
    }
}
