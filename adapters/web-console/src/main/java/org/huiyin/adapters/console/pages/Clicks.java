package org.huiyin.adapters.console.pages;

import org.huiyin.adapters.console.door.Visit;
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

    public Clicks(Line line) {
        this.line = line;
    }

    /** What came of it: {@code wanted} when the line kept it. */
    Done.What take(Visit visit, Command.Verb verb, Done.What wanted) {
        return take(visit, verb, wanted, Done.What.TOO_LATE);
    }

    /** The same, and {@code declined} when the line would not. */
    Done.What take(Visit visit, Command.Verb verb, Done.What wanted, Done.What declined) {
        if (visit.actor().isEmpty()) {
            return Done.What.NOBODY;
        }
        var done = take(new Command(visit.actor().get(), verb), wanted, declined);
        LOG.info("console: {} by {}: {}", subject(verb), visit.actor().get().id(), done.code());
        return done;
    }

    private Done.What take(Command command, Done.What wanted, Done.What declined) {
        try {
            return line.take(command) instanceof Receipt.Declined ? declined : wanted;
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
