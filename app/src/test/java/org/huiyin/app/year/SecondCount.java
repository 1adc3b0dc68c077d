package org.huiyin.app.year;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.huiyin.figures.Figures;
import org.huiyin.figures.Pace;
import org.huiyin.figures.Rate;
import org.huiyin.figures.Ratings;

/**
 * The figures of an outcome, counted once more from nothing but what the outcome tells: the events of its items and
 * what was said. Knows no table and no query.
 */
final class SecondCount {
    private static final Pattern CODE = Pattern.compile("[A-Z]\\d{4,6}[A-Z]");
    private static final Set<String> DONE = Set.of("resolved", "closed");
    private static final Set<String> GONE = Set.of("merged", "withdrawn", "rejected", "needs_review");

    /** Matters of hearing and saying that a group does not read. */
    private static final Set<String> PRIVATE = Set.of("sighting", "dispute", "tip");

    private final Outcome outcome;
    private final Tracks tracks;
    private final Instant end;
    private final Duration calm;

    private final Map<String, Asked> asked = new HashMap<>();
    private final Map<String, End> lastOfGroup = new HashMap<>();
    private final List<Long> claims = new ArrayList<>();
    private final List<Long> handling = new ArrayList<>();
    private final Map<String, Long> ratings = new HashMap<>();
    private long opened;
    private long fast;
    private long late;
    private long repeats;
    private long silent;

    /** @param calm how long a repeated trouble must stay away to be defused */
    SecondCount(Outcome outcome, Tracks tracks, Instant end, Duration calm) {
        this.outcome = outcome;
        this.tracks = tracks;
        this.end = end;
        this.calm = calm;
    }

    /** Whether an item of a kind, a matter and an urgency is counted in the fast lane; a repeat may be. */
    interface Tracks {
        boolean isFast(String kind, Optional<String> matter, String urgency, boolean isRepeat);
    }

    /** Where an asker listens, and since when there is something to hear. */
    private record Asked(String where, Optional<Instant> done) {}

    /** When the latest item of a group ended, if it did. */
    private record End(Instant opened, String code, Optional<Instant> at) {
        boolean isBefore(End other) {
            return opened.isBefore(other.opened) || (opened.equals(other.opened) && code.compareTo(other.code) < 0);
        }
    }

    Figures figures() throws IOException {
        outcome.each("items", this::count);
        var answered = new HashSet<String>();
        var told = new HashMap<String, Long>();
        outcome.each("said", saying -> hear(saying, answered, told));
        long calmGroups = lastOfGroup.values().stream()
                .filter(last ->
                        last.at().filter(at -> !at.plus(calm).isAfter(end)).isPresent())
                .count();
        var done = pace(handling);
        return new Figures(
                opened,
                fast,
                pace(claims),
                done,
                late,
                answered.size(),
                new Figures.Clocks(new Pace(opened, Duration.ZERO, Duration.ZERO), done, pace(told.values())),
                new Figures.Repeats(new Rate(repeats, opened), new Rate(calmGroups, lastOfGroup.size())),
                new Ratings(
                        ratings.getOrDefault("satisfied", 0L),
                        ratings.getOrDefault("basically_satisfied", 0L),
                        ratings.getOrDefault("dissatisfied", 0L),
                        handling.size()),
                silent);
    }

    private void count(JsonNode item) {
        var events = events(item);
        var begun = moment(events.get(0));
        boolean isDone = DONE.contains(item.get("state").textValue());
        var done = isDone ? Optional.of(moment(last(events, "resolved"))) : Optional.<Instant>empty();
        opened++;
        fast += tracks.isFast(
                        item.get("kind").textValue(),
                        Optional.ofNullable(item.get("matter").textValue()),
                        item.get("urgency").textValue(),
                        !item.get("repeat_of").isNull())
                ? 1
                : 0;
        late += item.get("late").booleanValue()
                        && !GONE.contains(item.get("state").textValue())
                ? 1
                : 0;
        events.stream()
                .filter(event -> isA(event, "claimed"))
                .findFirst()
                .ifPresent(event -> claims.add(millis(begun, moment(event))));
        done.ifPresent(at -> handling.add(millis(begun, at)));
        rate(item, isDone);
        group(item, begun, events, isDone);
        if (item.get("state").textValue().equals("closed")
                && last(events, "closed").get("by").textValue().equals("bot")) {
            silent++;
        }
        boolean isPrivate = PRIVATE.contains(item.get("kind").textValue());
        var where = isPrivate || item.get("group").isNull() ? item.get("reporter") : item.get("group");
        asked.put(item.get("code").textValue(), new Asked(where.textValue(), done));
    }

    private void rate(JsonNode item, boolean isDone) {
        var rating = item.get("rating").textValue();
        if (rating != null && (isDone || rating.equals("dissatisfied"))) {
            ratings.merge(rating, 1L, Long::sum);
        }
    }

    private void group(JsonNode item, Instant begun, List<JsonNode> events, boolean isDone) {
        var root = item.get("repeat_of").textValue();
        if (root == null) {
            return;
        }
        repeats++;
        var closed = item.get("state").textValue().equals("closed") ? "closed" : "resolved";
        var ended = isDone ? Optional.of(moment(last(events, closed))) : Optional.<Instant>empty();
        lastOfGroup.merge(
                root,
                new End(begun, item.get("code").textValue(), ended),
                (one, other) -> one.isBefore(other) ? other : one);
    }

    private void hear(JsonNode saying, Set<String> answered, Map<String, Long> told) {
        var subjects = new LinkedHashSet<String>();
        Optional.ofNullable(saying.get("about").textValue()).ifPresent(subjects::add);
        // One saying may be about several, and names them.
        CODE.matcher(saying.get("text").textValue()).results().forEach(code -> subjects.add(code.group()));
        subjects.forEach(about -> hear(about, saying, answered, told));
    }

    private void hear(String about, JsonNode saying, Set<String> answered, Map<String, Long> told) {
        var listening = asked.get(about);
        var place = saying.get("group").isNull() ? saying.get("to") : saying.get("group");
        if (listening == null || !listening.where().equals(place.textValue())) {
            return;
        }
        answered.add(about);
        listening
                .done()
                .filter(done -> !moment(saying).isBefore(done))
                .ifPresent(done -> told.merge(about, millis(done, moment(saying)), Math::min));
    }

    private static List<JsonNode> events(JsonNode item) {
        return StreamSupport.stream(item.get("events").spliterator(), false).toList();
    }

    private static JsonNode last(List<JsonNode> events, String type) {
        return events.stream()
                .filter(event -> isA(event, type))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static boolean isA(JsonNode event, String type) {
        return event.get("type").textValue().equals(type);
    }

    private static Instant moment(JsonNode dated) {
        return OffsetDateTime.parse(dated.get("at").textValue()).toInstant();
    }

    private static long millis(Instant from, Instant to) {
        return Duration.between(from, to).toMillis();
    }

    private static Pace pace(Iterable<Long> lengths) {
        var sorted = StreamSupport.stream(lengths.spliterator(), false).sorted().toList();
        if (sorted.isEmpty()) {
            return new Pace(0, Duration.ZERO, Duration.ZERO);
        }
        long total = sorted.stream().mapToLong(Long::longValue).sum();
        int half = sorted.size() / 2;
        long middle = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
        return new Pace(sorted.size(), Duration.ofMillis(total / sorted.size()), Duration.ofMillis(middle));
    }
}
