package org.huiyin.checklist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far one entry of a checklist is. */
public enum EntryState {
    /** Nothing was heard of it yet, or what was heard was wrong. */
    OPEN,
    SEARCHED,
    /** Spoken to. */
    CONTACTED,
    /** In safety. */
    MOVED,
    /** Spoken to, and will not leave. */
    REFUSED,
    UNREACHABLE,
    /** Told at the door what others read in their group. */
    TOLD,
    /** Somebody stands in this place. */
    TAKEN;

    /** The name in files, such as {@code unreachable}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EntryState> of(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }

    /** Whether somebody spoke with those it is about. */
    public boolean isContact() {
        return this == CONTACTED || this == MOVED || this == REFUSED || this == TOLD;
    }
}
