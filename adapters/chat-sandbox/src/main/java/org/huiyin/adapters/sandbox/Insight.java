package org.huiyin.adapters.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.huiyin.ledger.Pages;
import org.huiyin.message.Message;
import org.huiyin.reading.Clause;
import org.huiyin.reading.Reading;
import org.huiyin.reading.Why;
import org.huiyin.report.Slot;

/** What the bot understood of one message, and why. */
final class Insight {
    private final Pages pages;

    Insight(Pages pages) {
        this.pages = pages;
    }

    /** The reading of a message, under {@code reading}; without it as long as there is none. */
    ObjectNode of(Message.Id message) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("id", message.value());
        pages.reading(message).ifPresent(reading -> write(reading, json.putObject("reading")));
        return json;
    }

    private static void write(Reading reading, ObjectNode json) {
        var acts = json.putArray("acts");
        reading.acts().forEach(candidate -> {
            var act = acts.addObject();
            act.put("act", candidate.act().code());
            weighed(act, candidate.confidence(), candidate.why());
        });
        var clauses = json.putArray("clauses");
        reading.clauses().forEach(clause -> write(clause, clauses.addObject()));
        slots(reading.slots(), json.putArray("slots"));
        names(reading.cues(), json.putArray("cues"));
        reading.notice().ifPresent(kind -> json.put("notice", code(kind)));
    }

    private static void write(Clause clause, ObjectNode json) {
        json.put("from", clause.from());
        json.put("to", clause.to());
        json.put("text", clause.text());
        json.put("kind", code(clause.kind()));
        json.put("urgency", code(clause.urgency()));
        json.put("confidence", clause.confidence());
        var matters = json.putArray("matters");
        clause.matters().forEach(guess -> {
            var matter = matters.addObject();
            matter.put("matter", guess.matter());
            weighed(matter, guess.confidence(), guess.why());
        });
        slots(clause.slots(), json.putArray("slots"));
        names(clause.cues(), json.putArray("cues"));
    }

    private static void weighed(ObjectNode json, double confidence, Why why) {
        json.put("confidence", confidence);
        json.put("source", why.source());
        json.put("detail", why.detail());
    }

    private static void slots(List<Slot> slots, ArrayNode json) {
        slots.forEach(slot -> json.addObject()
                .put("name", code(slot.name()))
                .put("value", slot.value())
                .put("from", slot.from())
                .put("to", slot.to())
                .put("source", slot.source()));
    }

    private static void names(Collection<? extends Enum<?>> values, ArrayNode json) {
        values.stream().map(Insight::code).sorted().forEach(json::add);
    }

    /** The name of a choice in what goes over the wire. */
    static String code(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
