package org.huiyin.editing;

/**
 * What is wrong with rules that somebody wants to bring into force.
 *
 * @param line from one; 0 where the file as a whole is meant
 * @param key the path to the value; empty where none is meant
 */
public record Complaint(String file, int line, String key, String words) {

    /** Whether it is about this value, or about something inside it. */
    public boolean isAbout(String value) {
        return !value.isEmpty() && (key.equals(value) || key.startsWith(value + "[") || key.startsWith(value + "."));
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + (key.isEmpty() ? "" : key + ": ") + words;
    }
}
