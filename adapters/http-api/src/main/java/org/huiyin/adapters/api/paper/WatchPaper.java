package org.huiyin.adapters.api.paper;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import org.huiyin.account.Trace;
import org.huiyin.health.Health;

/** What administrators and auditors watch, as callers see it. */
public record WatchPaper(ZoneId zone) {

    public ObjectNode of(Health health) {
        return Paper.blank(zone)
                .text("platform", health.platform())
                .text("account", health.account())
                .name("condition", health.condition())
                .moment("since", health.since())
                .text("why", health.why())
                .name("next", health.next())
                .node();
    }

    public ObjectNode of(Trace trace) {
        return Paper.blank(zone)
                .moment("at", trace.at())
                .text("by", trace.by())
                .name("what", trace.what())
                .text("about", trace.about())
                .text("why", trace.why())
                .node();
    }
}
