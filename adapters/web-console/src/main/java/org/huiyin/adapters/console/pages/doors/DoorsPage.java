package org.huiyin.adapters.console.pages.doors;

import java.util.List;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.pages.Frame;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.delivery.Saying;
import org.huiyin.health.Health;
import org.huiyin.health.Standings;
import org.huiyin.ledger.Store;
import org.huiyin.net.Reply;

/** Our accounts on the platforms: how each fares, what waits at it, and what to do next. */
public final class DoorsPage {
    private static final int LATEST = 2_000;

    private final Standings accounts;
    private final Store store;
    private final Frame frame;

    public DoorsPage(Standings accounts, Store store, Frame frame) {
        this.accounts = accounts;
        this.store = store;
        this.frame = frame;
    }

    /**
     * One account.
     *
     * @param waiting how much of what was queued lately waits at it
     */
    record Fares(Health health, long waiting) {}

    record View(List<Fares> accounts) {}

    public Reply show(Visit visit) {
        var latest = store.pages().sayings(LATEST);
        var all = accounts.all().stream()
                .map(health -> new Fares(health, waiting(health, latest)))
                .toList();
        return frame.show(visit, Frame.Page.of("doors/doors", new View(all)));
    }

    private static long waiting(Health health, List<Saying> latest) {
        var door = health.platform() + "/" + health.account();
        return latest.stream()
                .filter(saying -> saying.state() == DeliveryState.QUEUED)
                .filter(saying -> saying.door().filter(door::equals).isPresent())
                .count();
    }
}
