package org.huiyin.reading;

import java.util.Comparator;

/** One thing the message may be doing, how sure that is from 0 to 1, and why. */
public record Candidate(Act act, double confidence, Why why) {
    /** The surest comes first; equals stay as they are. */
    public static final Comparator<Candidate> SUREST_FIRST = (a, b) -> Double.compare(b.confidence, a.confidence);
}
