/** Puts items together that are one, and takes apart what was put together wrongly. */
@NullMarked
package org.huiyin.desk.merges;

import org.jspecify.annotations.NullMarked;
