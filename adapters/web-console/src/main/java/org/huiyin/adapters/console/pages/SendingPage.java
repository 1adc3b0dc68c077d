package org.huiyin.adapters.console.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.delivery.Saying;
import org.huiyin.item.ItemCode;
import org.huiyin.ledger.Outbox;
import org.huiyin.ledger.Pages;
import org.huiyin.line.Command;
import org.huiyin.net.BadRequest;
import org.huiyin.net.Reply;

/** What nobody knows to have been said, what could not be said, and what waits to be. */
public final class SendingPage {
    private static final String PATH = "/console/sending";
    private static final int ROWS = 50;
    private static final int LATEST = 500;

    private final Pages pages;
    private final Frame frame;
    private final Clicks clicks;

    public SendingPage(Pages pages, Frame frame, Clicks clicks) {
        this.pages = pages;
        this.frame = frame;
        this.clicks = clicks;
    }

    record View(List<Saying> unknown, List<Saying> failed, List<Saying> waiting) {}

    public Reply show(Visit visit) {
        return show(visit, Done.told(visit.request()));
    }

    private Reply show(Visit visit, Optional<Done> done) {
        var latest = new ArrayList<>(pages.sayings(LATEST));
        Collections.reverse(latest);
        var view = new View(
                pages.unknown(ROWS),
                in(latest, DeliveryState.REFUSED),
                in(latest, DeliveryState.QUEUED, DeliveryState.SENDING));
        return frame.show(visit, new Frame.Page("sending", view, done));
    }

    private static List<Saying> in(List<Saying> latest, DeliveryState... states) {
        return latest.stream()
                .filter(saying -> Arrays.asList(states).contains(saying.state()))
                .limit(ROWS)
                .toList();
    }

    /** Somebody looked into the group, and it was said there, or was not. */
    public Reply settle(Visit visit) {
        var what = switch (visit.field("evidence")) {
            case "was_said" -> Done.What.WAS_SAID;
            case "was_not_said" -> Done.What.WAS_NOT_SAID;
            default -> throw new BadRequest("evidence: unknown (expected: was_said or was_not_said)");
        };
        var evidence = what == Done.What.WAS_SAID ? Outbox.Evidence.WAS_SAID : Outbox.Evidence.WAS_NOT_SAID;
        var done = new Done(clicks.take(visit, new Command.Verb.Settle(visit.field("key"), evidence), what), "");
        return visit.wantsInside()
                ? show(visit, Optional.of(done))
                : Reply.seeOther(done.on(whence(visit.field("notice"))));
    }

    /** A notice's page settles what became of its own deliveries. */
    private static String whence(String notice) {
        return ItemCode.isNotice(notice) ? "/console/notices/" + notice : PATH;
    }
}
