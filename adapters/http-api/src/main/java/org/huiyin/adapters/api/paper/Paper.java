package org.huiyin.adapters.api.paper;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** A sheet of JSON: moments are those of the town's clocks, names are small letters, what is missing is null. */
record Paper(ObjectNode node, ZoneId zone) {

    static Paper blank(ZoneId zone) {
        return new Paper(JsonNodeFactory.instance.objectNode(), zone);
    }

    Paper text(String name, String value) {
        node.put(name, value);
        return this;
    }

    Paper text(String name, Optional<String> value) {
        node.put(name, value.orElse(null));
        return this;
    }

    Paper name(String name, Enum<?> value) {
        node.put(name, value.name().toLowerCase(Locale.ROOT));
        return this;
    }

    Paper name(String name, Optional<? extends Enum<?>> value) {
        value.ifPresentOrElse(v -> name(name, v), () -> node.putNull(name));
        return this;
    }

    Paper moment(String name, Instant at) {
        node.put(name, written(at));
        return this;
    }

    Paper moment(String name, Optional<Instant> at) {
        node.put(name, at.map(this::written).orElse(null));
        return this;
    }

    private String written(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime());
    }

    Paper number(String name, long value) {
        node.put(name, value);
        return this;
    }

    Paper flag(String name, boolean value) {
        node.put(name, value);
        return this;
    }
}
