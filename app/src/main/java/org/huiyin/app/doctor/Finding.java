package org.huiyin.app.doctor;

/** What was found at one place: sound, or something to mend. */
public sealed interface Finding {
    /** Begins the lines of what is to be mended. */
    String MEND = "mend  ";

    /** Begins the lines of what is sound. */
    String OK = "ok    ";

    /** Where it was looked. */
    String place();

    /** What was seen, in one line. */
    String says();

    /** As it is printed. */
    default String line() {
        return (this instanceof Mend ? MEND : OK) + place() + ": " + says();
    }

    /** What a line comes to. */
    static Finding read(String line) {
        boolean isMend = line.startsWith(MEND);
        var rest = line.substring(Math.min(line.length(), MEND.length()));
        int colon = rest.indexOf(": ");
        var place = colon < 0 ? "server" : rest.substring(0, colon);
        var says = colon < 0 ? rest : rest.substring(colon + 2);
        return isMend ? new Mend(place, says) : new Sound(place, says);
    }

    /** All is well. */
    record Sound(String place, String says) implements Finding {}

    /** Something must be mended; {@code says} tells what, and how. */
    record Mend(String place, String says) implements Finding {}
}
