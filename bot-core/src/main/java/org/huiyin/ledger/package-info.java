/** Ports to what is written down: small ones to look, one to write, one for the transaction. */
@NullMarked
package org.huiyin.ledger;

import org.jspecify.annotations.NullMarked;
