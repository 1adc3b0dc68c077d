package org.huiyin.reading;

import java.util.Comparator;

/** One matter a clause may be about, how sure that is from 0 to 1, and why. */
public record MatterGuess(String matter, double confidence, Why why) {
    /** The surest comes first; equals stay as they are. */
    public static final Comparator<MatterGuess> SUREST_FIRST = (a, b) -> Double.compare(b.confidence, a.confidence);
}
