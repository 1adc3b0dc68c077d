package org.huiyin.app.console;

import org.huiyin.adapters.console.Gate;
import org.huiyin.adapters.console.WebConsole;
import org.huiyin.adapters.console.outlines.Outlines;
import org.huiyin.app.serve.PageWords;
import org.huiyin.app.serve.Parts;
import org.huiyin.app.serve.Shelves;

/** Puts the console's pages on a server. */
public final class ConsolePages {
    private ConsolePages() {}

    /**
     * Gives the transport all routes under {@code /console}.
     *
     * @param outlines of the grids, for the big screen
     */
    public static void open(Parts parts, Shelves shelves, Gate gate, Outlines outlines) {
        var rules = parts.rules();
        var room = new WebConsole.Room(
                parts.store(),
                parts.line(),
                parts.pulse(),
                rules::town,
                shelves.roster(),
                parts.accounts(),
                shelves.rules(),
                outlines);
        new WebConsole(parts.transport(), room, new PageWords(rules, "console_", "calls_"), gate, parts.clock())
                .register();
    }
}
