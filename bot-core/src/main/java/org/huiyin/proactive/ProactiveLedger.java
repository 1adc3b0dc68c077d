package org.huiyin.proactive;

import org.huiyin.ledger.StoreConflict;

/** What was opened before anybody asked, looked at and written. */
public interface ProactiveLedger extends ProactiveItems {

    /**
     * Remembers it.
     *
     * @throws StoreConflict if there is one for the rule, the home and the day
     */
    void add(Forestalled forestalled);
}
