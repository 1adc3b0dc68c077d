package org.huiyin.rules.editing;

import java.util.function.Supplier;
import org.huiyin.rules.RuleBook;
import org.huiyin.rules.Rules;

/** Port to where the rules in force stand; they are replaced as a whole. */
public interface Standing {

    /** What holds now. */
    Rules get();

    /** A book made ready for this town, not yet in force; what does not fit it is refused. */
    Rules ready(RuleBook book);

    /** Brings rules into force. */
    void put(Rules fresh);

    /** Does something while nobody else changes what holds. */
    <T> T alone(Supplier<T> work);
}
