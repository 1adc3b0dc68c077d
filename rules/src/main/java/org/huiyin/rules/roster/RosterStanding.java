package org.huiyin.rules.roster;

import java.util.function.Supplier;
import org.huiyin.grid.Roster;
import org.huiyin.rules.Rules;

/** Port to where the roster in force stands, and the rules that were made ready for it; both are replaced together. */
public interface RosterStanding {

    /** Who is who now. */
    Roster get();

    /** The rules in force, made ready for it. */
    Rules rules();

    /** The rules in force, made ready for another roster; what does not fit them, or the configuration, is refused. */
    Rules ready(Roster fresh);

    /** Brings a roster into force. */
    void put(Roster fresh, Rules ready);

    /** Does something while nobody else changes what holds. */
    <T> T alone(Supplier<T> work);
}
