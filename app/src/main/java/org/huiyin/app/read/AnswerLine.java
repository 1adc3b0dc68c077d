package org.huiyin.app.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.huiyin.desk.Limits;
import org.huiyin.reading.Act;
import org.huiyin.reading.Clause;
import org.huiyin.reading.Reading;
import org.huiyin.report.Catalogue;
import org.huiyin.report.Kind;
import org.huiyin.report.Matter;
import org.huiyin.report.Slot;
import org.huiyin.report.Urgency;

/** What was read of one message, as a line of JSON. */
final class AnswerLine {
    private final Catalogue catalogue;
    private final Limits limits;
    private final Reasons reasons;

    AnswerLine(Catalogue catalogue, Limits limits, Reasons reasons) {
        this.reasons = reasons;
        this.catalogue = catalogue;
        this.limits = limits;
    }

    /** The line without its end. */
    String of(JsonNode id, Reading reading) {
        var main = reading.clauses().stream().max(Comparator.comparingDouble(Clause::confidence));
        var matter = main.flatMap(Clause::matter);
        var json = JsonNodeFactory.instance.objectNode();
        json.set("id", id);
        json.put("act", reading.likeliest().act().code());
        json.put("kind", kind(reading, main).orElse(null));
        json.put("matter", matter.orElse(null));
        json.put("domain", matter.flatMap(catalogue::find).map(Matter::domain).orElse(null));
        json.put("urgency", code(urgency(reading)));
        json.put("confidence", rounded(reading.likeliest().confidence()));
        json.put("sure", isSure(reading, main));
        var slots = json.putArray("slots");
        reading.slots().stream().filter(slot -> !slot.name().isInner()).forEach(slot -> write(slot, slots.addObject()));
        var why = json.putArray("why");
        reasons.of(reading, main).forEach(why::add);
        return encodable(json.toString());
    }

    /** Half a character cannot be written as UTF-8; it is given back as it came, by its number. */
    private static String encodable(String json) {
        if (StandardCharsets.UTF_8.newEncoder().canEncode(json)) {
            return json;
        }
        var escaped = new StringBuilder(json.length() + 16);
        json.codePoints().forEach(c -> {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    /** The kind of what it would make; empty when it makes nothing of its own. */
    private static Optional<String> kind(Reading reading, Optional<Clause> main) {
        var act = reading.likeliest().act();
        return switch (act) {
            case REPORT -> main.map(Clause::kind).map(AnswerLine::code);
            case ASK ->
                main.map(Clause::kind).filter(kind -> kind == Kind.CONSULT).map(AnswerLine::code);
            case OFFER -> Optional.of(code(Kind.TASK));
            case NOTICE -> reading.notice().map(AnswerLine::code);
            case VISIT, PATROL, TENANCY -> Optional.of(act.code());
            default -> Optional.empty();
        };
    }

    private static Urgency urgency(Reading reading) {
        return reading.clauses().stream().map(Clause::urgency).reduce(Urgency.NORMAL, Urgency::or);
    }

    /** Whether it would not go to the tray: what reports something must be clear, all else never goes there. */
    private boolean isSure(Reading reading, Optional<Clause> main) {
        if (reading.likeliest().act() != Act.REPORT) {
            return true;
        }
        return main.map(clause -> clause.confidence() >= limits.sure() || clause.urgency() == Urgency.EMERGENCY)
                .orElse(false);
    }

    private static void write(Slot slot, ObjectNode json) {
        json.put("name", code(slot.name()));
        json.put("value", slot.value());
        json.put("from", slot.from());
        json.put("to", slot.to());
        json.put("source", slot.source());
    }

    private static double rounded(double confidence) {
        return Math.round(confidence * 1000) / 1000.0;
    }

    private static String code(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
