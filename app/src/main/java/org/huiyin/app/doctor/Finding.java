package org.huiyin.app.doctor;

/** What was found at one place: sound, or something to mend. */
public sealed interface Finding {

    /** Where it was looked. */
    String place();

    /** What was seen, in one line. */
    String says();

    /** All is well. */
    record Sound(String place, String says) implements Finding {}

    /** Something must be mended; {@code says} tells what, and how. */
    record Mend(String place, String says) implements Finding {}
}
