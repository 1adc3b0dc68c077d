package org.huiyin.key;

import java.util.Set;

/** What a key opens; none implies another. */
public enum KeyScope {
    /** Looks at items, notices and figures. */
    READ,
    /** Acts on items in somebody's name, and looks at those that are spoken of in private. */
    ACT,
    /** Puts notices before the command room. */
    NOTIFY,
    /** Reports for citizens. */
    OPEN311,
    /** Looks at a calendar of duties. Such a key stands in an address, where others may come to read it. */
    CALENDAR;

    /** Whether one key may open all of these: what stands in an address opens nothing else. */
    public static boolean canBeHeldTogether(Set<KeyScope> scopes) {
        return !scopes.isEmpty() && (!scopes.contains(CALENDAR) || scopes.size() == 1);
    }

    /** Whether somebody must answer for what is done with it. */
    public boolean needsPerson() {
        return this == ACT || this == NOTIFY;
    }
}
