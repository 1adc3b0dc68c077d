/** What people said of themselves, of texts and of their rounds: circumstances, corrections, records of duty, lists. */
@NullMarked
package org.huiyin.adapters.store.people;

import org.jspecify.annotations.NullMarked;
