package org.huiyin.ledger;

import org.huiyin.delivery.Sayings;

/** All there is to look at in one consistent state of the ledger; looking changes nothing. */
public interface Looks {
    Messages messages();

    Sayings sayings();

    Items items();

    Notices notices();

    Dues dues();
}
