package org.huiyin.ledger;

/** Somebody else wrote first, or a lease was lost: nothing was kept, and the work may be decided again. */
public final class StoreConflict extends StoreException {
    private static final long serialVersionUID = 1;

    public StoreConflict(String message) {
        super(message);
    }
}
