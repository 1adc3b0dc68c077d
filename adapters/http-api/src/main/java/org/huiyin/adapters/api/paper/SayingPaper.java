package org.huiyin.adapters.api.paper;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import org.huiyin.delivery.Saying;
import org.huiyin.delivery.Target;

/** What was said or is to be, as callers see it: never its words. */
public record SayingPaper(ZoneId zone) {

    public ObjectNode of(Saying saying) {
        var outgoing = saying.outgoing();
        var node = Paper.blank(zone)
                .text("key", outgoing.key())
                .name("state", saying.state())
                .moment("at", saying.at())
                .text("to", outgoing.to().id())
                .flag("private", outgoing.to() instanceof Target.ToPerson)
                .node();
        var about = node.putArray("about");
        outgoing.subjects().forEach(about::add);
        return node;
    }
}
