package org.huiyin.ledger;

/** The database failed; the message names the statement. */
public class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    protected StoreException(String message) {
        super(message);
    }
}
