/** The ledger: items by filter, on a page, as figures, and to take away. */
@NullMarked
package org.huiyin.adapters.console.pages.ledger;

import org.jspecify.annotations.NullMarked;
