package org.huiyin.adapters.console.pages.notices;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.pages.Done;
import org.huiyin.desk.NoticeChange;
import org.huiyin.desk.orders.NoticeOrder;
import org.huiyin.ledger.Store;
import org.huiyin.ledger.StoreConflict;
import org.huiyin.line.Command;
import org.huiyin.line.Line;
import org.huiyin.line.Receipt;
import org.huiyin.net.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries what is clicked about notices to the line, for those alone who look after the part of the town it is about. */
public final class NoticeClicks {
    static final String PATH = "/console/notices";
    private static final Logger LOG = LoggerFactory.getLogger(NoticeClicks.class);

    private final Line line;
    private final Store store;

    public NoticeClicks(Line line, Store store) {
        this.line = line;
        this.store = store;
    }

    /** What has not left yet stays; who has it hears that it does not hold. */
    public Reply stop(Visit visit) {
        var code = visit.field("notice");
        return about(visit, code, new Command.Verb.Stop(code), Done.What.STOPPED);
    }

    /** One that waits leaves at once. */
    public Reply letGo(Visit visit) {
        var code = visit.field("notice");
        return about(visit, code, new Command.Verb.LetGo(code), Done.What.LET_GO);
    }

    private Reply about(Visit visit, String code, Command.Verb.AboutNotice verb, Done.What wanted) {
        var found = store.look(looks -> looks.notices().notice(code));
        if (found.isEmpty()) {
            return Reply.seeOther(new Done(Done.What.TOO_LATE, "").on(PATH));
        }
        var done =
                isTheirs(visit, List.of(found.get().reach().grid())) ? take(visit, verb, wanted) : Done.What.NOT_YOURS;
        LOG.info("console: {}: {}", code, done.code());
        return Reply.seeOther(new Done(done, code).on(PATH + "/" + code));
    }

    private Done.What take(Visit visit, Command.Verb.AboutNotice verb, Done.What wanted) {
        return visit.actor().isEmpty()
                ? Done.What.NOBODY
                : receipt(visit, verb).isPresent() ? wanted : Done.What.TOO_LATE;
    }

    /** The number of the notice; empty when it may not be sent, or no more as it was put together. */
    Optional<String> publish(Visit visit, NoticeOrder order) {
        if (visit.actor().isEmpty() || !isTheirs(visit, order.whom().areas())) {
            return Optional.empty();
        }
        var code = receipt(visit, new Command.Verb.Publish(order)).stream()
                .flatMap(kept -> kept.decision().changes().stream())
                .filter(NoticeChange.SaveNotice.class::isInstance)
                .map(change -> ((NoticeChange.SaveNotice) change).notice().code())
                .findFirst();
        LOG.info(
                "console: {} sent by {}",
                code.orElse("nothing"),
                visit.actor().get().id());
        return code;
    }

    /** Whether they look after all of these grids. */
    static boolean isTheirs(Visit visit, Collection<String> grids) {
        return grids.stream()
                .allMatch(grid -> visit.wording()
                        .names()
                        .path(grid)
                        .startsWith(visit.pass().gridPath()));
    }

    private Optional<Receipt.Kept> receipt(Visit visit, Command.Verb verb) {
        try {
            return visit.actor()
                    .map(person -> line.take(new Command(person, verb)))
                    .filter(Receipt.Kept.class::isInstance)
                    .map(Receipt.Kept.class::cast);
        } catch (StoreConflict e) {
            return Optional.empty();
        }
    }
}
