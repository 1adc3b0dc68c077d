package org.huiyin.adapters.console.pages.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.pages.Frame;
import org.huiyin.desk.Town;
import org.huiyin.figures.Workload;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.Store;
import org.huiyin.net.Reply;
import org.huiyin.notice.Notice;

/** What is open now: by how pressing it is, what came in lately, who is on duty, which notices run. */
public final class CommandPage {
    /** How many are looked at for the lanes: those due soonest, and the newest, which may be more pressing. */
    private static final int SOONEST = 120;

    private static final int NEWEST = 100;
    private static final int FRESH = 10;
    private static final int NOTICES = 20;
    private static final Duration LATELY = Duration.ofDays(1);

    private final Store store;
    private final Frame frame;
    private final Supplier<Town> town;

    public CommandPage(Store store, Frame frame, Supplier<Town> town) {
        this.store = store;
        this.frame = frame;
        this.town = town;
    }

    /** A notice that runs, and how many of those asked have spoken. */
    record Round(Notice notice, int asked, int spoken) {}

    /** How much there is. */
    record Sums(long open, long unclaimed, long late) {

        static Sums of(List<Workload> loads) {
            return new Sums(
                    loads.stream().mapToLong(Workload::open).sum(),
                    loads.stream().mapToLong(Workload::unclaimed).sum(),
                    loads.stream().mapToLong(Workload::late).sum());
        }
    }

    record View(Sums sums, List<Lane> lanes, List<Item> fresh, List<OnDuty> duty, List<Round> rounds) {}

    public Reply show(Visit visit) {
        var now = visit.wording().times().now();
        var open = pressing(visit);
        var policy = town.get().policy();
        var lanes = Arrays.stream(Lane.Name.values())
                .map(name -> Lane.of(name, open, policy, now))
                .toList();
        var sums = Sums.of(store.pages().workloads(visit.pass().gridPath(), now));
        var view = new View(sums, lanes, fresh(visit, now), duty(visit, now), rounds(visit));
        return frame.show(visit, Frame.Page.of("command/command", view));
    }

    private List<Item> pressing(Visit visit) {
        var states = Stream.of(ItemState.values()).filter(ItemState::isOpen).toList();
        var open = visit.pass().items().in(states);
        var pressing = new LinkedHashMap<String, Item>();
        Stream.of(
                        store.pages().items(open.soonestDueFirst(), SOONEST, 0),
                        store.pages().items(open, NEWEST, 0))
                .flatMap(List::stream)
                .forEach(item -> pressing.put(item.code(), item));
        return List.copyOf(pressing.values());
    }

    private List<Item> fresh(Visit visit, Instant now) {
        return store.pages().items(visit.pass().items(), FRESH, 0).stream()
                .filter(item -> item.clock().opened().isAfter(now.minus(LATELY)))
                .toList();
    }

    private List<OnDuty> duty(Visit visit, Instant now) {
        var grids = town.get().roster().grids();
        var circumstances = store.look(looks -> looks.circumstances(now));
        return OnDuty.among(circumstances, now).stream()
                .filter(duty -> grids.path(duty.grid()).startsWith(visit.pass().gridPath()))
                .toList();
    }

    private List<Round> rounds(Visit visit) {
        if (!visit.pass().may("/console/notices")) {
            return List.of();
        }
        return store.pages().notices(NOTICES).stream()
                .filter(notice -> !notice.state().isOver())
                .map(notice -> {
                    int asked = notice.reach().asked().size();
                    return new Round(notice, asked, asked - notice.silent().size());
                })
                .toList();
    }
}
