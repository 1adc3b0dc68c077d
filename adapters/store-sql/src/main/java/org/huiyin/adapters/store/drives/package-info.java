/** Drives and what was done for them, in SQL. */
@NullMarked
package org.huiyin.adapters.store.drives;

import org.jspecify.annotations.NullMarked;
