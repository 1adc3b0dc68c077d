package org.huiyin.adapters.console.pages.people;

import org.huiyin.grid.Roster;

/** Port to what reads a roster as officials write it. */
@FunctionalInterface
public interface RosterReader {

    /** Fails with an {@link IllegalArgumentException} that names line and key. */
    Roster read(String text);
}
