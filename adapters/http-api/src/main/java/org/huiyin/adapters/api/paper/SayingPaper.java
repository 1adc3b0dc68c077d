package org.huiyin.adapters.api.paper;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.Optional;
import org.huiyin.delivery.Saying;
import org.huiyin.delivery.Target;
import org.huiyin.key.KeyText;

/** What was said or is to be, as callers see it: never its words, nor to whom where that is a person. */
public record SayingPaper(ZoneId zone) {

    /** What it is called by callers: its own key names whom it is for. */
    public static String key(Saying saying) {
        return KeyText.digest(saying.outgoing().key());
    }

    public ObjectNode of(Saying saying) {
        var outgoing = saying.outgoing();
        var node = Paper.blank(zone)
                .text("key", key(saying))
                .name("state", saying.state())
                .moment("at", saying.at())
                .text("group", group(outgoing.to()))
                .node();
        var about = node.putArray("about");
        outgoing.subjects().forEach(about::add);
        return node;
    }

    /** The group something is said in; empty where it is said to a person. */
    static Optional<String> group(Target to) {
        return to instanceof Target.ToGroup group ? Optional.of(group.id()) : Optional.empty();
    }
}
