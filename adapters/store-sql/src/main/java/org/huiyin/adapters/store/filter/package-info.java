/** How a filter of items becomes a query. */
@NullMarked
package org.huiyin.adapters.store.filter;

import org.jspecify.annotations.NullMarked;
