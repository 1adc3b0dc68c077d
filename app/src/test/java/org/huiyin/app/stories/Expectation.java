package org.huiyin.app.stories;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What a story must come to, and which of it an outcome does not meet. */
final class Expectation {
    private static final Set<String> NOT_OPENED = Set.of("needs_review", "rejected", "merged");
    private static final Set<String> ONE_OF = Set.of("kind", "urgency", "state", "rating", "matter", "domain");

    private final JsonNode expected;
    private final JsonNode outcome;
    private final List<String> unmet = new ArrayList<>();

    Expectation(JsonNode expected, JsonNode outcome) {
        this.expected = expected;
        this.outcome = outcome;
    }

    /** One line for each expectation that is not met. */
    List<String> unmet() {
        long opened = each(outcome.path("items")).stream()
                .filter(i -> !NOT_OPENED.contains(i.path("state").asText()))
                .count();
        if (expected.has("max_items") && opened > expected.get("max_items").asLong()) {
            unmet.add("items: " + opened + " (expected: at most " + expected.get("max_items") + ")");
        }
        each(expected.path("items")).forEach(e -> check("item", e, outcome.path("items")));
        each(expected.path("notices")).forEach(e -> check("notice", e, outcome.path("notices")));
        each(expected.path("records")).forEach(e -> check("record", e, outcome.path("records")));
        each(expected.path("said")).forEach(this::said);
        each(expected.path("never_said")).forEach(this::neverSaid);
        return unmet;
    }

    private void check(String noun, JsonNode wanted, JsonNode among) {
        var name = noun + " of " + wanted.path("message") + wanted.path("pick").asText("");
        var found = each(among).stream().filter(x -> isMeant(wanted, x)).findFirst();
        if (found.isEmpty()) {
            unmet.add(name + ": none");
            return;
        }
        wanted.properties().stream()
                .filter(field ->
                        !field.getKey().equals("message") && !field.getKey().equals("pick"))
                .filter(field -> !holds(field, found.get()))
                .forEach(field -> unmet.add(name + ": " + field.getKey() + " = " + got(field.getKey(), found.get())
                        + " (expected: " + field.getValue() + ")"));
    }

    private static boolean isMeant(JsonNode wanted, JsonNode candidate) {
        var ids = new HashSet<String>(texts(candidate.path("messages")));
        ids.add(candidate.path("message").asText(""));
        return texts(wanted.path("message")).stream().anyMatch(ids::contains)
                && (!wanted.has("pick")
                        || candidate.toString().contains(wanted.get("pick").asText()));
    }

    private boolean holds(Map.Entry<String, JsonNode> field, JsonNode found) {
        var want = field.getValue();
        var got = got(field.getKey(), found);
        return switch (field.getKey()) {
            case "place_has" -> got.asText("").replace(" ", "").contains(want.asText());
            case "also_min" -> got.size() >= want.asInt();
            case "groups_min" -> got.size() >= want.asInt();
            case "messages_has", "acknowledged_has" -> texts(got).containsAll(texts(want));
            case "pending_excludes" -> texts(got).stream().noneMatch(texts(want)::contains);
            case "claimed_by" -> Set.copyOf(texts(got)).equals(Set.copyOf(texts(want)));
            case "notice_message" ->
                each(outcome.path("notices")).stream()
                        .filter(n -> n.path("code").equals(got))
                        .anyMatch(n -> texts(n.path("messages")).stream().anyMatch(texts(want)::contains));
            case "answers" -> want.properties().stream().allMatch(a -> answered(got, a));
            case "image" ->
                want.asBoolean()
                        == each(outcome.path("said")).stream()
                                .anyMatch(s -> s.path("about").equals(found.path("code"))
                                        && !s.path("images").isEmpty());
            case "reopened" ->
                want.asBoolean()
                        == each(found.path("events")).stream()
                                .anyMatch(e -> e.path("type").asText().equals("reopened"));
            default -> ONE_OF.contains(field.getKey()) ? texts(want).contains(got.asText()) : got.equals(want);
        };
    }

    private static boolean answered(JsonNode answers, Map.Entry<String, JsonNode> wanted) {
        return each(answers).stream()
                .filter(a -> a.path("from").asText().equals(wanted.getKey()))
                .anyMatch(a -> a.path("households").equals(wanted.getValue().path(0))
                        && a.path("people").equals(wanted.getValue().path(1)));
    }

    private static JsonNode got(String key, JsonNode found) {
        return switch (key) {
            case "place_has" -> found.path("place");
            case "also_min" -> found.path("also_reported_by");
            case "groups_min" -> found.path("groups");
            case "messages_has" -> found.path("messages");
            case "acknowledged_has" -> found.path("acknowledged");
            case "pending_excludes" -> found.path("pending");
            case "notice_message" -> found.path("notice");
            case "reopened" -> found.path("events");
            default -> found.path(key);
        };
    }

    private void said(JsonNode wanted) {
        if (each(outcome.path("said")).stream().noneMatch(s -> fits(s, wanted))) {
            unmet.add("never said: " + wanted);
        }
    }

    private static boolean fits(JsonNode saying, JsonNode wanted) {
        var text = saying.path("text").asText("");
        var at = OffsetDateTime.parse(saying.path("at").asText());
        return (!wanted.has("group") || saying.path("group").equals(wanted.get("group")))
                && (!wanted.has("to") || saying.path("to").equals(wanted.get("to")))
                && texts(wanted.path("has")).stream().allMatch(text::contains)
                && (!wanted.has("has_any")
                        || texts(wanted.get("has_any")).stream().anyMatch(text::contains))
                && (!wanted.has("after")
                        || !at.isBefore(OffsetDateTime.parse(wanted.get("after").asText())))
                && (!wanted.has("before")
                        || !at.isAfter(OffsetDateTime.parse(wanted.get("before").asText())));
    }

    private void neverSaid(JsonNode wanted) {
        each(outcome.path("said")).stream()
                .filter(s ->
                        texts(wanted.path("groups")).contains(s.path("group").asText("")))
                .filter(s ->
                        s.path("text").asText("").contains(wanted.path("has").asText()))
                .forEach(s -> unmet.add("said in a group: " + wanted));
    }

    private static List<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    private static List<String> texts(JsonNode value) {
        return value.isArray()
                ? each(value).stream().map(JsonNode::asText).toList()
                : value.isMissingNode() || value.isNull() ? List.of() : List.of(value.asText());
    }
}
