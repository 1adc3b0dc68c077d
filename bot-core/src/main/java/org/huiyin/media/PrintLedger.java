package org.huiyin.media;

import java.time.Instant;
import org.huiyin.message.Message;

/** What pictures look like, as it is written; only reached inside a transaction. */
public interface PrintLedger extends Prints {

    /** A picture came with a message. */
    void shown(String reference, Message.Id message, Instant at);

    /** It turned out to look like this. */
    void known(Glimpse glimpse, Instant at);

    /** A notice seeks somebody with a picture that looks like this; again changes nothing. */
    void keep(OfNotice print);

    /**
     * Forgets what is old.
     *
     * @param shownBefore pictures that came before
     * @param endedBefore those of notices that ended before
     */
    void forget(Instant shownBefore, Instant endedBefore);
}
