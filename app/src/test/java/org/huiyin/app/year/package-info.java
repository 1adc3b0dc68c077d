/** A simulated town and a year of what its people say, replayed and counted a second time. */
@NullMarked
package org.huiyin.app.year;

import org.jspecify.annotations.NullMarked;
