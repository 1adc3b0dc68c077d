package org.huiyin.app.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.huiyin.adapters.console.Gate;
import org.huiyin.adapters.console.WebConsole;
import org.huiyin.adapters.console.outlines.Outlines;
import org.huiyin.adapters.quartz.CronTimes;
import org.huiyin.app.serve.PageWords;
import org.huiyin.app.serve.Parts;
import org.huiyin.editing.RosterShelf;
import org.huiyin.editing.RuleShelf;
import org.huiyin.rules.editing.OwnRules;
import org.huiyin.rules.roster.OwnRoster;

/** Puts the console's pages on a server. */
public final class ConsolePages {
    private ConsolePages() {}

    /** Gives the transport all routes under {@code /console}. */
    public static void open(Parts parts, Gate gate) {
        open(parts, gate, Outlines.none(), new OwnRoster(Optional.empty(), parts.store()));
    }

    /**
     * The same.
     *
     * @param outlines of the grids, for the big screen
     * @param rosters where the roster can be looked at and changed
     */
    public static void open(Parts parts, Gate gate, Outlines outlines, RosterShelf rosters) {
        var rules = parts.rules();
        var room = new WebConsole.Room(
                parts.store(),
                parts.line(),
                parts.pulse(),
                rules::town,
                rosters,
                parts.accounts(),
                shelf(parts),
                outlines);
        new WebConsole(parts.transport(), room, new PageWords(rules, "console_", "calls_"), gate, parts.clock())
                .register();
    }

    private static RuleShelf shelf(Parts parts) {
        try {
            return new OwnRules(Optional.of(parts.rules().place()), parts.rules(), parts.store(), CronTimes::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
