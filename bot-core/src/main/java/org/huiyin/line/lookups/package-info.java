/** What few decisions ask of the ledger, looked up when they do. */
@NullMarked
package org.huiyin.line.lookups;

import org.jspecify.annotations.NullMarked;
