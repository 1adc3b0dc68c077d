package org.huiyin.housecall;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody comes to the door for; where words may mean two, the first of them is meant. */
public enum CallKind {
    /** Papers are taken to a window and brought back, so that their owner need not go. */
    ERRAND,
    /** A quarrel is settled where it is. */
    MEDIATION,
    /** An allowance or another help of the town is brought to who cannot come for it. */
    POLICY,
    /** Somebody is asked in person to come to something. */
    INVITATION,
    /** Help with anything else that somebody cannot do alone. */
    HARDSHIP;

    /** The kind of that name, if there is one. */
    public static Optional<CallKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The name in files and in keys of the phrasebook, such as {@code policy}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
