/** The tables of keys, and of what calls were answered. */
@NullMarked
package org.huiyin.adapters.store.keys;

import org.jspecify.annotations.NullMarked;
