/** Which parts of an item stand in columns of their own. */
@NullMarked
package org.huiyin.adapters.store.columns;

import org.jspecify.annotations.NullMarked;
