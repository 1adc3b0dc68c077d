package org.huiyin.adapters.console.pages;

import java.time.Duration;
import java.time.Instant;
import org.huiyin.account.Right;
import org.huiyin.account.Trace;
import org.huiyin.account.Trail;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.item.Item;

/**
 * What stands before an item that is not somebody's business, until they give a reason. Every look at a sensitive item,
 * and at one behind the glass, leaves a trace; looking again soon is the same look.
 */
final class Glass {
    private static final Duration BROKEN_FOR = Duration.ofMinutes(30);
    private static final Duration SAME_LOOK = Duration.ofMinutes(10);

    private final Trail trail;

    Glass(Trail trail) {
        this.trail = trail;
    }

    /** Whether they may look at it, which they do at once. */
    boolean lets(Visit visit, Item item) {
        boolean theirs = isTheirs(visit, item);
        var now = visit.wording().times().now();
        if (!theirs && !has(visit, Trace.What.BROKE_GLASS, item, now.minus(BROKEN_FOR))) {
            return false;
        }
        boolean worthATrace = !theirs || item.subject().kind().isSensitive();
        if (worthATrace && !has(visit, Trace.What.LOOKED, item, now.minus(SAME_LOOK))) {
            trail.add(Trace.of(now, visit.pass().account(), Trace.What.LOOKED).about(item.code()));
        }
        return true;
    }

    private static boolean isTheirs(Visit visit, Item item) {
        boolean acting = visit.pass().has(Right.LEADER) || visit.pass().has(Right.COMMAND);
        return visit.pass().covers(item) && (acting || !item.subject().kind().isSensitive());
    }

    private boolean has(Visit visit, Trace.What what, Item item, Instant since) {
        return trail.has(visit.pass().account(), what, item.code(), since);
    }

    /** For half an hour they may look at it. */
    void breakFor(Visit visit, String code, String reason) {
        trail.add(Trace.of(visit.wording().times().now(), visit.pass().account(), Trace.What.BROKE_GLASS)
                .about(code)
                .because(reason));
    }
}
