package org.huiyin.adapters.api.route;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.huiyin.desk.Town;
import org.huiyin.net.Request;

/** A call of a route by somebody who was let in. Whatever is not understood is a {@link Problem}. */
public record Call(Request request, Caller caller, Town town, Instant now) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int LONGEST_WORD = 2_000;
    private static final int ROWS = 50;
    private static final int MOST_ROWS = 200;

    /** A segment of the path. */
    public String part(String name) {
        return request.parameter(name);
    }

    public Optional<String> text(String name) {
        return request.query(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** One of the names of an enumeration, in small letters. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return text(name).map(value -> one(name, value, type));
    }

    /** The names of an enumeration as callers write them. */
    public static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Call::name).toList();
    }

    /** One of them. */
    public static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** The moment a day begins, by the town's clocks; {@code later} days after it. */
    public Optional<Instant> day(String name, int later) {
        return text(name).map(value -> {
            try {
                var zone = town.roster().zone();
                return LocalDate.parse(value).plusDays(later).atStartOfDay(zone).toInstant();
            } catch (DateTimeException e) {
                throw Problem.unreadable(name, "expected: a day such as 2026-03-02");
            }
        });
    }

    /** How many rows are wanted. */
    public int limit() {
        return text("limit").map(this::limit).orElse(ROWS);
    }

    private int limit(String value) {
        try {
            int limit = Integer.parseInt(value);
            if (limit > 0 && limit <= MOST_ROWS) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw Problem.unreadable("limit", "expected: 1 to " + MOST_ROWS);
    }

    /** The path of the grid that is asked for, else of all the caller sees; another's is a problem. */
    public String gridPath() {
        var wanted = text("grid");
        if (wanted.isEmpty()) {
            return caller.gridPath();
        }
        return wanted.flatMap(town.roster().grids()::find)
                .filter(grid -> opens(grid.id()))
                .map(grid -> town.roster().grids().path(grid.id()))
                .orElseThrow(() -> Problem.unreadable("grid", "expected: the id of a grid this key opens"));
    }

    /** Whether there is such a grid, and it lies in the part of the town the caller's key opens. */
    public boolean opens(String grid) {
        var grids = town.roster().grids();
        return grids.find(grid).isPresent() && grids.path(grid).startsWith(caller.gridPath());
    }

    /** The body, an object. */
    public JsonNode body() {
        try {
            var body = JSON.readTree(request.body().bytes());
            if (body != null && body.isObject()) {
                return body;
            }
        } catch (JsonProcessingException e) {
            // The parser would quote what was sent.
            throw Problem.unreadable("body", "expected: JSON");
        } catch (IOException e) {
            throw Problem.unreadable("body", "expected: JSON in UTF-8");
        }
        throw Problem.unreadable("body", "expected: a JSON object");
    }

    /** A text of the body that must be there. */
    public static String need(JsonNode body, String field) {
        return find(body, field).orElseThrow(() -> Problem.unreadable(field, "expected: a text"));
    }

    /** A text of the body as long as the body may be, every character as it came. */
    public static String whole(JsonNode body, String field) {
        var value = body.path(field);
        if (!value.isTextual()) {
            throw Problem.unreadable(field, "expected: a text");
        }
        return value.textValue();
    }

    /** Names in a list of the body; none where it is missing. */
    public static List<String> list(JsonNode body, String field) {
        var values = body.path(field);
        boolean fits = values.isMissingNode() || values.isArray();
        if (!fits || StreamSupport.stream(values.spliterator(), false).anyMatch(value -> !value.isTextual())) {
            throw Problem.unreadable(field, "expected: a list of texts");
        }
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }

    /** One of the names of an enumeration, in small letters, as it stands in a field of the body. */
    public static <E extends Enum<E>> E one(String field, String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> name(each).equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.unreadable(field, "expected: one of " + String.join(", ", names(type))));
    }

    /** A moment of the body that may be missing. */
    public static Optional<Instant> moment(JsonNode body, String field) {
        return find(body, field).map(text -> {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException e) {
                throw Problem.unreadable(field, "expected: a moment such as 2026-03-02T08:00:00+08:00");
            }
        });
    }

    /** A text of the body that may be missing. */
    public static Optional<String> find(JsonNode body, String field) {
        var value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()
                || value.textValue().isBlank()
                || value.textValue().length() > LONGEST_WORD) {
            throw Problem.unreadable(field, "expected: a text of at most " + LONGEST_WORD + " characters");
        }
        return Optional.of(value.textValue().strip());
    }
}
