package org.huiyin.account;

import java.util.Set;

/** What an account may do at the console; none of them implies another. */
public enum Right {
    /** Looks at the items of a grid and all inside it. */
    VIEWER,
    /** Looks at them, and acts on them. */
    LEADER,
    /** Acts on items, and on what the bot says and could not settle. */
    COMMAND,
    /** Looks after the roster and the running of the program. */
    SYSTEM,
    /** Makes accounts, gives rights and resets passwords. */
    SECURITY,
    /** Reads who did what. */
    AUDIT;

    /** Whether it is one of the three administrators', which are kept apart from each other and from all work. */
    public boolean isAdministrators() {
        return this == SYSTEM || this == SECURITY || this == AUDIT;
    }

    /** Whether one person may hold these together. */
    public static boolean canBeHeldTogether(Set<Right> rights) {
        return rights.stream().noneMatch(Right::isAdministrators) || rights.size() == 1;
    }
}
