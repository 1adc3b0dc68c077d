package org.huiyin.adapters.console.pages.doors;

import java.time.InstantSource;
import java.util.List;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.pages.Frame;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.delivery.Saying;
import org.huiyin.health.Health;
import org.huiyin.health.Standings;
import org.huiyin.ledger.Store;
import org.huiyin.net.Reply;
import org.huiyin.news.Subscriber;

/**
 * Our accounts on the platforms, how each fares, what waits at it and what to do next; and the systems that are told of
 * events, and how far that has come.
 */
public final class DoorsPage {
    private static final String PATH = "/console/doors";
    private static final int LATEST = 2_000;

    private final Standings accounts;
    private final Store store;
    private final Frame frame;
    private final InstantSource clock;

    public DoorsPage(Standings accounts, Store store, Frame frame, InstantSource clock) {
        this.accounts = accounts;
        this.store = store;
        this.frame = frame;
        this.clock = clock;
    }

    /**
     * One account.
     *
     * @param waiting how much of what was queued lately waits at it
     */
    record Fares(Health health, long waiting) {}

    record View(List<Fares> accounts, List<Subscriber> subscribers) {}

    public Reply show(Visit visit) {
        var latest = store.pages().sayings(LATEST);
        var all = accounts.all().stream()
                .map(health -> new Fares(health, waiting(health, latest)))
                .toList();
        return frame.show(
                visit,
                Frame.Page.of("doors/doors", new View(all, store.bulletins().subscribers())));
    }

    /** What was given up for one of the systems is offered to it again. */
    public Reply again(Visit visit) {
        store.bulletins().again(visit.field("name"), clock.instant());
        return Reply.seeOther(PATH);
    }

    private static long waiting(Health health, List<Saying> latest) {
        var door = health.platform() + "/" + health.account();
        return latest.stream()
                .filter(saying -> saying.state() == DeliveryState.QUEUED)
                .filter(saying -> saying.door().filter(door::equals).isPresent())
                .count();
    }
}
