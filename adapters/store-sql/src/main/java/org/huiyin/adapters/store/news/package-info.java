/** What other systems are still to be told, in SQL. */
@NullMarked
package org.huiyin.adapters.store.news;

import org.jspecify.annotations.NullMarked;
