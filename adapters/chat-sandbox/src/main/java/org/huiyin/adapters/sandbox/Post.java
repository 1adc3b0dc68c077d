package org.huiyin.adapters.sandbox;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.net.Body;

/** The fields of a JSON post, each checked when it is taken out. */
final class Post {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode json;

    private Post(JsonNode json) {
        this.json = json;
    }

    static Post parse(Body body) {
        try {
            var json = MAPPER.readTree(body.text());
            if (json.isObject()) {
                return new Post(json);
            }
        } catch (JsonProcessingException e) {
            throw Problem.bad("bad_json", "body: broken (expected: one JSON object)");
        }
        throw Problem.bad("bad_json", "body: no object (expected: one JSON object)");
    }

    /** The object under a name; empty when it is absent or null. */
    Optional<Post> object(String name) {
        return present(name).map(node -> {
            if (!node.isObject()) {
                throw wrong(name, "an object");
            }
            return new Post(node);
        });
    }

    Optional<String> text(String name, int longest) {
        return present(name).map(node -> {
            if (!node.isTextual()) {
                throw wrong(name, "a text");
            }
            return measured(name, node.textValue(), longest);
        });
    }

    String required(String name, int longest) {
        return text(name, longest)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> Problem.bad("bad_field", name + ": missing (expected: a text)"));
    }

    List<String> texts(String name, int most, int longest) {
        var texts = new ArrayList<String>();
        present(name).ifPresent(node -> {
            if (!node.isArray() || node.size() > most) {
                throw wrong(name, "a list of at most " + most);
            }
            for (JsonNode each : node) {
                if (!each.isTextual()) {
                    throw wrong(name, "texts");
                }
                texts.add(measured(name, each.textValue(), longest));
            }
        });
        return texts;
    }

    double degrees(String name, double most) {
        var node = json.path(name);
        if (!node.isNumber() || !(Math.abs(node.doubleValue()) <= most)) {
            throw wrong(name, "a number from -" + most + " to " + most);
        }
        return node.doubleValue();
    }

    private Optional<JsonNode> present(String name) {
        var node = json.path(name);
        return node instanceof MissingNode || node.isNull() ? Optional.empty() : Optional.of(node);
    }

    private static String measured(String name, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            throw Problem.bad("too_long", name + ": too long (expected: at most " + longest + " characters)");
        }
        return text;
    }

    private static Problem wrong(String name, String expected) {
        return Problem.bad("bad_field", name + ": of another kind (expected: " + expected + ")");
    }
}
