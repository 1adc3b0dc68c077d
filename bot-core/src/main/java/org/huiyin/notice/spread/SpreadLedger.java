package org.huiyin.notice.spread;

import org.huiyin.notice.Reach;

/** How notices reach people beside their own way, as it is written; only reached inside a transaction. */
public interface SpreadLedger extends Spread {

    /** Somebody passed a notice on; again changes nothing. */
    void add(Relay relay);

    /** Somebody is not asked about a notice yet. */
    void hold(String notice, Reach.Asked asked);

    /** Whether those are asked is decided. */
    void release(String notice);
}
