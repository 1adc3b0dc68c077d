/** Decides on notices that somebody sends with a click. */
@NullMarked
package org.huiyin.line.orders;

import org.jspecify.annotations.NullMarked;
