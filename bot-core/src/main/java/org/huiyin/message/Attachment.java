package org.huiyin.message;

/**
 * Something sent beside the words.
 *
 * @param reference where the adapter finds the bytes again; never shown to people and never used as a path
 */
public record Attachment(Kind kind, String reference) {

    /** What sort of thing was sent. */
    public enum Kind {
        IMAGE,
        VOICE,
        VIDEO,
        FILE
    }

    public static Attachment image(String reference) {
        return new Attachment(Kind.IMAGE, reference);
    }

    public boolean isImage() {
        return kind == Kind.IMAGE;
    }
}
