package org.huiyin.app.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huiyin.desk.Limits;
import org.huiyin.reading.Act;
import org.huiyin.reading.Clause;
import org.huiyin.reading.MatterGuess;
import org.huiyin.reading.Reading;
import org.huiyin.reading.Why;
import org.huiyin.report.Catalogue;
import org.huiyin.report.Kind;
import org.huiyin.report.Matter;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;
import org.huiyin.report.Urgency;

/** What was read of one message, as a line of JSON. */
final class AnswerLine {
    /** Found by us for ourselves; not among the facts others are told of. */
    private static final Set<SlotName> INNER =
            Set.of(SlotName.CASE_NUMBER, SlotName.ITEM_CODE, SlotName.AGE, SlotName.HEIGHT, SlotName.CLOTHES);

    private final Catalogue catalogue;
    private final Limits limits;

    AnswerLine(Catalogue catalogue, Limits limits) {
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
        reading.slots().stream()
                .filter(slot -> !INNER.contains(slot.name()))
                .forEach(slot -> write(slot, slots.addObject()));
        var why = json.putArray("why");
        reasons(reading, main).forEach(why::add);
        return json.toString();
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

    private static Set<String> reasons(Reading reading, Optional<Clause> main) {
        var guesses = main.stream()
                .flatMap(clause -> clause.matters().stream().limit(1))
                .map(MatterGuess::why);
        var all = new LinkedHashSet<String>();
        Stream.concat(Stream.of(reading.likeliest().why()), guesses)
                .map(AnswerLine::told)
                .forEach(all::add);
        return all;
    }

    private static String told(Why why) {
        return why.detail().isEmpty() ? why.source() : why.source() + ": " + why.detail();
    }

    private static double rounded(double confidence) {
        return Math.round(confidence * 1000) / 1000.0;
    }

    private static String code(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
