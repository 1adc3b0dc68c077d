package org.huiyin.figures;

import java.util.OptionalDouble;

/** How many of how many. */
public record Rate(long part, long whole) {

    /** From 0 to 1; empty of none. */
    public OptionalDouble share() {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
