package org.huiyin.report;

/** How long it may wait, least urgent first. */
public enum Urgency {
    NORMAL,
    URGENT,
    EMERGENCY;

    public Urgency or(Urgency other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
