package org.huiyin.adapters.wecom.api;

/** What WeCom sent cannot be understood. Names the field, never what stood in it. */
public final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    private final String message;

    public Malformed(String message) {
        super(message);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
