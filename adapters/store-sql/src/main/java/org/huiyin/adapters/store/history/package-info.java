/** Sealed histories: the chain of an item's steps, the heads under all chains, and the auditor's look at both. */
@NullMarked
package org.huiyin.adapters.store.history;

import org.jspecify.annotations.NullMarked;
