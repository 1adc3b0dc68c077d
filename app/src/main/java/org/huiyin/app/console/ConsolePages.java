package org.huiyin.app.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.huiyin.adapters.console.Gate;
import org.huiyin.adapters.console.WebConsole;
import org.huiyin.adapters.console.outlines.Outlines;
import org.huiyin.adapters.quartz.CronTimes;
import org.huiyin.app.serve.PageWords;
import org.huiyin.app.serve.Parts;
import org.huiyin.editing.RuleShelf;
import org.huiyin.grid.Roster;
import org.huiyin.rules.editing.OwnRules;
import org.huiyin.rules.roster.RosterFile;
import org.huiyin.rules.yaml.RuleFileException;

/** Puts the console's pages on a server. */
public final class ConsolePages {
    private ConsolePages() {}

    /** Gives the transport all routes under {@code /console}. */
    public static void open(Parts parts, Gate gate) {
        open(parts, gate, Outlines.none());
    }

    /** The same with the outlines of the grids for the big screen. */
    public static void open(Parts parts, Gate gate, Outlines outlines) {
        var rules = parts.rules();
        var room = new WebConsole.Room(
                parts.store(),
                parts.line(),
                parts.pulse(),
                rules::town,
                ConsolePages::roster,
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

    private static Roster roster(String text) {
        try {
            return RosterFile.parse("roster", text.getBytes(StandardCharsets.UTF_8));
        } catch (RuleFileException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
