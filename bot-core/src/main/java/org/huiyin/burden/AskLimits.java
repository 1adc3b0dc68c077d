package org.huiyin.burden;

/** How much may be asked of one person before a person decides whether routine is asked as well. */
public record AskLimits(int day, int week) {

    /** As much as you like. */
    public static AskLimits none() {
        return new AskLimits(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }
}
