/** Notices, and what came back on them. */
@NullMarked
package org.huiyin.adapters.store.notices;

import org.jspecify.annotations.NullMarked;
