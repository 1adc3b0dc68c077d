package org.huiyin.adapters.console.pages;

import java.util.List;
import java.util.stream.Stream;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.ledger.Store;
import org.huiyin.ledger.StoreConflict;
import org.huiyin.line.Command;
import org.huiyin.line.Line;
import org.huiyin.line.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries what is clicked to the line, so that a click and a sentence cannot differ. */
public final class Clicks {
    private static final Logger LOG = LoggerFactory.getLogger(Clicks.class);

    private final Line line;
    private final Store store;

    public Clicks(Line line, Store store) {
        this.line = line;
        this.store = store;
    }

    /** What came of it: {@code wanted} when the line kept it. */
    public Done.What take(Visit visit, Command.Verb verb, Done.What wanted) {
        return take(visit, verb, wanted, Done.What.TOO_LATE);
    }

    /** The same, and {@code declined} when the line would not. */
    Done.What take(Visit visit, Command.Verb verb, Done.What wanted, Done.What declined) {
        if (visit.actor().isEmpty()) {
            return Done.What.NOBODY;
        }
        if (!isTheirs(visit, verb)) {
            return Done.What.NOT_YOURS;
        }
        var done = take(new Command(visit.actor().get(), verb), wanted, declined);
        LOG.info("console: {} by {}: {}", subject(verb), visit.actor().get().id(), done.code());
        return done;
    }

    /** Whether they look after all it is about; what does not exist is left to the line. */
    private boolean isTheirs(Visit visit, Command.Verb verb) {
        var into = verb instanceof Command.Verb.Merge merge ? List.of(merge.into()) : List.<String>of();
        var own = verb instanceof Command.Verb.AboutItem about ? List.of(about.item()) : List.<String>of();
        return store.look(looks -> Stream.concat(own.stream(), into.stream())
                .flatMap(code -> looks.items().item(code).stream())
                .allMatch(visit.pass()::covers));
    }

    private Done.What take(Command command, Done.What wanted, Done.What declined) {
        try {
            return line.take(command) instanceof Receipt.Declined no
                    ? no.refusal().map(Done.What::of).orElse(declined)
                    : wanted;
        } catch (StoreConflict e) {
            return Done.What.TOO_LATE;
        }
    }

    private static String subject(Command.Verb verb) {
        if (verb instanceof Command.Verb.AboutItem about) {
            return about.item();
        }
        return ((Command.Verb.Settle) verb).key();
    }
}
