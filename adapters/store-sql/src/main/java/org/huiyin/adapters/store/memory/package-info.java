/** What was read lately and need not be read again. */
@NullMarked
package org.huiyin.adapters.store.memory;

import org.jspecify.annotations.NullMarked;
