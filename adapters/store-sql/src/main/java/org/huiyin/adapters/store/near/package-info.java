/** Which items are near somebody who speaks. */
@NullMarked
package org.huiyin.adapters.store.near;

import org.jspecify.annotations.NullMarked;
