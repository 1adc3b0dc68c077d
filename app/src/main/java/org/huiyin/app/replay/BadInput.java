package org.huiyin.app.replay;

/** An input file that cannot be used; the message names file, line and field, and what was expected. */
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BadInput(String file, long line, String complaint) {
        super(file + ":" + line + ": " + complaint);
    }

    public BadInput(String message) {
        super(message);
    }
}
