package org.huiyin.app.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.message.Location;

/** The fields of one line of a transcript, each checked for its type. */
final class LineFields {
    private static final Set<String> KNOWN = Set.of(
            "at",
            "id",
            "group",
            "private",
            "from",
            "text",
            "images",
            "voice",
            "location",
            "quote",
            "quote_about",
            "mentions",
            "recall",
            "tick");

    private final JsonNode node;
    private final TranscriptLine.Place place;

    LineFields(JsonNode node, TranscriptLine.Place place) {
        this.node = node;
        this.place = place;
    }

    TranscriptLine line() {
        if (!node.isObject()) {
            throw place.refuse("line: " + node.getNodeType() + " (expected: a JSON object)");
        }
        node.fieldNames().forEachRemaining(field -> {
            if (!KNOWN.contains(field)) {
                throw place.refuse(field + ": unknown field (expected: one of "
                        + KNOWN.stream().sorted().toList() + ")");
            }
        });
        return isTrue("tick") ? tick() : said();
    }

    private TranscriptLine tick() {
        node.fieldNames().forEachRemaining(field -> {
            if (!field.equals("at") && !field.equals("tick")) {
                throw place.refuse(field + ": beside tick (expected: at and tick alone)");
            }
        });
        return new TranscriptLine.Tick(at(), place);
    }

    private TranscriptLine said() {
        var group = text("group");
        if (group.isPresent() == isTrue("private")) {
            throw place.refuse("group: " + group.orElse("missing") + " (expected: a group, or \"private\": true)");
        }
        return new TranscriptLine.Said(
                at(),
                place,
                need("id"),
                group,
                need("from"),
                words(),
                texts("images"),
                location(),
                text("quote"),
                text("quote_about"),
                texts("mentions"),
                text("recall"));
    }

    /** What was typed, and what the platform heard in a voice message. */
    private String words() {
        var typed = text("text").orElse("");
        var voice = node.get("voice");
        if (voice == null) {
            return typed;
        }
        if (!voice.isObject() || !voice.path("text").isTextual()) {
            throw place.refuse("voice: " + voice.getNodeType() + " (expected: {\"text\": …})");
        }
        return typed.isEmpty()
                ? voice.get("text").textValue()
                : typed + "\n" + voice.get("text").textValue();
    }

    private Instant at() {
        var at = need("at");
        try {
            return OffsetDateTime.parse(at).toInstant();
        } catch (DateTimeException e) {
            throw place.refuse("at: " + at + " (expected: an ISO 8601 time with zone)");
        }
    }

    private Optional<Location> location() {
        var point = node.get("location");
        if (point == null) {
            return Optional.empty();
        }
        boolean whole = point.isObject()
                && point.path("lat").isNumber()
                && point.path("lng").isNumber();
        if (!whole || !(point.path("name").isTextual() || point.path("name").isMissingNode())) {
            throw place.refuse("location: " + point.getNodeType() + " (expected: {\"lat\", \"lng\", \"name\"})");
        }
        return Optional.of(new Location(
                point.get("lat").doubleValue(),
                point.get("lng").doubleValue(),
                point.path("name").asText("")));
    }

    private String need(String field) {
        return text(field).orElseThrow(() -> place.refuse(field + ": missing (expected: text)"));
    }

    private Optional<String> text(String field) {
        var value = node.get(field);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw place.refuse(field + ": " + value.getNodeType() + " (expected: text)");
        }
        return Optional.of(value.textValue());
    }

    private List<String> texts(String field) {
        var value = node.get(field);
        if (value == null) {
            return List.of();
        }
        var all = new ArrayList<String>();
        if (!value.isArray()) {
            throw place.refuse(field + ": " + value.getNodeType() + " (expected: a list of texts)");
        }
        for (JsonNode each : value) {
            if (!each.isTextual()) {
                throw place.refuse(field + ": " + each.getNodeType() + " (expected: a list of texts)");
            }
            all.add(each.textValue());
        }
        return all;
    }

    private boolean isTrue(String field) {
        var value = node.get(field);
        if (value != null && !value.isBoolean()) {
            throw place.refuse(field + ": " + value.getNodeType() + " (expected: true or false)");
        }
        return value != null && value.booleanValue();
    }
}
