package org.huiyin.message;

/** A person as one platform knows them: an opaque id, and a name they may change at will. */
public record Sender(String platform, String id, String name) {
    /** Stands for somebody of whom nothing is kept. */
    public static final String NOBODY = "-";
}
