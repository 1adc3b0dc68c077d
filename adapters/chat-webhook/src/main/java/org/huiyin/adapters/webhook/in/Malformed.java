package org.huiyin.adapters.webhook.in;

/** A body that cannot be understood; says which field, never what somebody wrote in it. */
public final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
        super(message);
    }
}
