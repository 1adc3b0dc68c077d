/** Decides on pictures that turn out to be those of notices: passed on, posted again, or out of date. */
@NullMarked
package org.huiyin.desk.pictures;

import org.jspecify.annotations.NullMarked;
