package org.huiyin.adapters.api.paper;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import org.huiyin.editing.Preview;
import org.huiyin.item.Item;

/** What would come of a message, as callers see it. */
public record PreviewPaper(ZoneId zone, Instant now) {

    public ObjectNode of(Preview preview) {
        var node = Paper.blank(zone)
                .text("revision", preview.revision())
                .name("outcome", preview.verdict().outcome())
                .node();
        var acts = node.putArray("acts");
        preview.reading()
                .acts()
                .forEach(act -> acts.add(Paper.blank(zone)
                        .name("act", act.act())
                        .text("why", act.why().source())
                        .node()
                        .put("confidence", act.confidence())));
        var paper = new ItemPaper(zone, now);
        var items = node.putArray("items");
        preview.items().forEach(item -> items.add(isNew(item, preview) ? paper.of(item) : paper.standing(item)));
        var said = node.putArray("said");
        preview.spoken()
                .forEach(spoken -> said.add(Paper.blank(zone)
                        .text("group", SayingPaper.group(spoken.to()))
                        .text("text", spoken.text())
                        .node()));
        return node;
    }

    /** Of what was there before, no more is told than where it would stand. */
    private static boolean isNew(Item item, Preview preview) {
        return !item.clock().opened().isBefore(preview.message().at());
    }
}
