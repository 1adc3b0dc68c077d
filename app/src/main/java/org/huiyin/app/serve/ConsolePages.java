package org.huiyin.app.serve;

import org.huiyin.adapters.console.Gate;
import org.huiyin.adapters.console.WebConsole;

/** Puts the console's pages on a server. */
public final class ConsolePages {
    private ConsolePages() {}

    /** Gives the transport all routes under {@code /console}. */
    public static void open(Parts parts, Gate gate) {
        var rules = parts.rules();
        var room = new WebConsole.Room(parts.store(), parts.line(), parts.pulse(), rules::town);
        new WebConsole(parts.transport(), room, new PageWords(rules, "console_"), gate, parts.clock()).register();
    }
}
