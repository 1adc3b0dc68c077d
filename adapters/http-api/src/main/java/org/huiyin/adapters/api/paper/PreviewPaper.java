package org.huiyin.adapters.api.paper;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import org.huiyin.delivery.Target;
import org.huiyin.editing.Preview;

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
        var items = node.putArray("items");
        preview.items().forEach(item -> items.add(new ItemPaper(zone, now).of(item)));
        var said = node.putArray("said");
        preview.spoken()
                .forEach(spoken -> said.add(Paper.blank(zone)
                        .text("to", spoken.to().id())
                        .flag("private", spoken.to() instanceof Target.ToPerson)
                        .text("text", spoken.text())
                        .node()));
        return node;
    }
}
