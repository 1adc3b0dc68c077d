package org.huiyin.report;

/** How sure somebody is of whom they saw. */
public enum Certainty {
    UNSURE,
    /** Nothing was said of doubt or of assurance. */
    LIKELY,
    CERTAIN
}
