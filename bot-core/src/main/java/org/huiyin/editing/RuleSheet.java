package org.huiyin.editing;

/**
 * A rule file.
 *
 * @param file its folder and name, such as {@code deadlines/deadlines.yml}
 */
public record RuleSheet(String file, Origin origin) {

    /** Who wrote a file. */
    public enum Origin {
        /** The program brings it. */
        SHIPPED,
        /** The installation's own, in place of a shipped one. */
        REPLACED,
        /** The installation's own, beside the shipped ones. */
        ADDED
    }

    /** Its folder; empty for a file that lies in none. */
    public String folder() {
        int slash = file.indexOf('/');
        return slash < 0 ? "" : file.substring(0, slash);
    }

    /** What kind of rules it holds: its folder, or its own name where it lies in none. */
    public String kind() {
        return folder().isEmpty() ? file.substring(0, file.lastIndexOf('.')) : folder();
    }

    public boolean isOwn() {
        return origin != Origin.SHIPPED;
    }
}
