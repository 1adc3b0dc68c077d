package org.huiyin.app.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.app.replay.BadInput;
import org.huiyin.grid.Group;
import org.huiyin.grid.Role;

/**
 * One line that is to be read.
 *
 * @param id as it was given, text or whole number; repeated in the answer
 */
record AskedLine(JsonNode id, String text, Role role, Group.Purpose purpose) {
    private static final Set<String> KNOWN = Set.of("id", "text", "role", "purpose");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** A line of a file as bytes, and where it stands. */
    record Raw(byte[] bytes, String file, long number) {
        BadInput refuse(String complaint) {
            return new BadInput(file, number, complaint);
        }
    }

    static AskedLine parse(Raw raw) {
        var node = node(raw);
        if (!node.isObject()) {
            throw raw.refuse("line: " + type(node) + " (expected: a JSON object)");
        }
        node.fieldNames().forEachRemaining(field -> {
            if (!KNOWN.contains(field)) {
                throw raw.refuse(field + ": unknown field (expected: one of "
                        + KNOWN.stream().sorted().toList() + ")");
            }
        });
        return new AskedLine(
                id(node, raw),
                text(node, raw),
                oneOf(node, "role", Role.RESIDENT, raw),
                oneOf(node, "purpose", Group.Purpose.RESIDENTS, raw));
    }

    private static JsonNode node(Raw raw) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw.bytes()));
            return JSON.readTree(text.toString());
        } catch (CharacterCodingException e) {
            throw raw.refuse("line: bytes that are no text (expected: UTF-8)");
        } catch (JsonProcessingException e) {
            var why = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
            throw raw.refuse("line: no JSON: " + why + " (expected: one JSON object a line)");
        }
    }

    private static JsonNode id(JsonNode node, Raw raw) {
        var id = node.path("id");
        if (!id.isTextual() && !id.isIntegralNumber()) {
            throw raw.refuse("id: " + type(id) + " (expected: text)");
        }
        return id;
    }

    private static String text(JsonNode node, Raw raw) {
        var text = node.path("text");
        if (!text.isTextual()) {
            throw raw.refuse("text: " + type(text) + " (expected: text)");
        }
        return text.textValue();
    }

    private static <E extends Enum<E>> E oneOf(JsonNode node, String field, E otherwise, Raw raw) {
        var value = node.path(field);
        if (value.isMissingNode()) {
            return otherwise;
        }
        var choices = otherwise.getDeclaringClass().getEnumConstants();
        return Arrays.stream(choices)
                .filter(choice -> code(choice).equals(value.textValue()))
                .findFirst()
                .orElseThrow(() -> raw.refuse(field + ": " + (value.isTextual() ? value.textValue() : type(value))
                        + " (expected: one of "
                        + Arrays.stream(choices).map(AskedLine::code).collect(Collectors.joining(", ")) + ")"));
    }

    private static String code(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static String type(JsonNode node) {
        return node.isMissingNode() ? "missing" : node.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
