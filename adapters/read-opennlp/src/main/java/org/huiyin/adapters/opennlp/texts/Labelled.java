package org.huiyin.adapters.opennlp.texts;

/**
 * A text somebody has put under a label, and whose voice it is.
 *
 * @param voice who wrote it; texts of one voice are never split between learning and checking. Empty if not known.
 */
public record Labelled(String text, String label, String voice) {

    /** Takes a text whose writer is not known. */
    public Labelled(String text, String label) {
        this(text, label, "");
    }

    /** Refuses a label that is blank. */
    public Labelled {
        if (label.isBlank()) {
            throw new IllegalArgumentException("label: '" + label + "' (expected: a name)");
        }
    }

    /** The same label and voice for other words. */
    public Labelled withText(String other) {
        return new Labelled(other, label, voice);
    }
}
