package org.huiyin.adapters.api.paper;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.huiyin.item.Item;
import org.huiyin.item.ItemCode;
import org.huiyin.item.ItemEvent;

/** Items as callers see them: never who asked, and no words but the masked summary. */
public record ItemPaper(ZoneId zone, Instant now) {

    public ObjectNode of(Item item) {
        var subject = item.subject();
        var clock = item.clock();
        return Paper.blank(zone)
                .text("code", item.code())
                .number("version", item.version())
                .name("kind", subject.kind())
                .text("matter", subject.matter())
                .name("urgency", subject.urgency())
                .text("grid", subject.grid())
                .text("place", subject.place())
                .text("summary", subject.summary())
                .name("state", item.state())
                .name("source", item.asking().source())
                .text("department", item.handling().department())
                .text("handler", item.handling().handler())
                .moment("opened", clock.opened())
                .moment("due", clock.due())
                .flag("late", item.isLate(now))
                .moment("resolved", clock.resolved())
                .moment("closed", clock.closed())
                .name("rating", item.rating())
                .text("repeat_of", item.links().repeatOf())
                .text("merged_into", item.links().mergedInto())
                .text("notice", item.links().notice())
                .node();
    }

    /** The same with what happened to it. */
    public ObjectNode of(Item item, List<ItemEvent> history) {
        var node = of(item);
        var timeline = node.putArray("timeline");
        history.forEach(event -> timeline.add(Paper.blank(zone)
                .moment("at", event.at())
                .name("type", event.type())
                .text("by", by(item, event))
                .text("other", event.note().filter(ItemCode::isValid))
                .node()));
        return node;
    }

    /** Askers are all called so. */
    private static Optional<String> by(Item item, ItemEvent event) {
        boolean handles = item.handling().holders().contains(event.by())
                || item.handling().owner().filter(event.by()::equals).isPresent();
        return handles || event.by().equals(ItemEvent.BOT) || event.by().equals(ItemEvent.ERASED)
                ? Optional.of(event.by())
                : Optional.of(item.asking().isFrom(event.by()) ? "asker" : "somebody");
    }

    /** What an act came to: where the item stands now. */
    public ObjectNode standing(Item item) {
        return Paper.blank(zone)
                .text("code", item.code())
                .number("version", item.version())
                .name("state", item.state())
                .node();
    }
}
