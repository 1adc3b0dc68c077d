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
    /** Sends notices, stops them and settles what nobody knows the end of, in somebody's name. */
    SEND,
    /** Reports for citizens. */
    OPEN311,
    /** Looks at a calendar of duties. Such a key stands in an address, where others may come to read it. */
    CALENDAR,
    /** Looks at and changes the rules and the roster, and looks at our accounts on platforms. */
    SYSTEM,
    /** Looks at the trail. */
    AUDIT;

    /**
     * Whether one key may open all of these: what stands in an address opens nothing else, and whoever administers or
     * audits the system does nothing else (three administrators apart).
     */
    public static boolean canBeHeldTogether(Set<KeyScope> scopes) {
        return !scopes.isEmpty() && (scopes.size() == 1 || scopes.stream().noneMatch(KeyScope::standsAlone));
    }

    private boolean standsAlone() {
        return this == CALENDAR || isOfWholeTown();
    }

    /** Whether it cannot be held for a part of the town. */
    public boolean isOfWholeTown() {
        return this == SYSTEM || this == AUDIT;
    }

    /** Whether somebody must answer for what is done with it. */
    public boolean needsPerson() {
        return this == ACT || this == NOTIFY || this == SEND;
    }
}
