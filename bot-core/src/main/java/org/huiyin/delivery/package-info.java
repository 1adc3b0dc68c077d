/** What goes out, to whom, and what came of it. */
@NullMarked
package org.huiyin.delivery;

import org.jspecify.annotations.NullMarked;
