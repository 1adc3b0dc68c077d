package org.huiyin.drive;

/** The drives as they are written; only reached inside a transaction. */
public interface DriveLedger extends Drives {

    /** Writes a drive; {@link org.huiyin.ledger.StoreConflict} as for items. */
    void save(Drive drive);

    /** Writes what was done; one that has an entry replaces it. */
    void save(Work work);
}
