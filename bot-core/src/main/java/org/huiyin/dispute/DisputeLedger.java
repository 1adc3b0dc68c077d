package org.huiyin.dispute;

import java.util.List;
import org.huiyin.ledger.StoreConflict;

/** Mediated quarrels, looked at and written. */
public interface DisputeLedger extends Disputes {

    /**
     * Writes a mediation; a new one has version 0.
     *
     * @throws StoreConflict if it was written by somebody else since it was read
     */
    void save(Mediation mediation);

    /** Names the parties anew. */
    void name(String item, List<Party> parties);

    /** One more party; one of that name changes nothing. */
    void add(String item, Party party);
}
