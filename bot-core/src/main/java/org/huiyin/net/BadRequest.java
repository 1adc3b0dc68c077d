package org.huiyin.net;

/** A request that cannot be understood; thrown by a handler, it is answered 400 with these words. */
public final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadRequest(String message) {
        super(message);
    }

    public BadRequest(String message, Throwable cause) {
        super(message, cause);
    }
}
