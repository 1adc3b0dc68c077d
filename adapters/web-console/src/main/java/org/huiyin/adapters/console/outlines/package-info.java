/** The shapes of grids as the big screen draws them; what coordinates they came from stays here. */
@NullMarked
package org.huiyin.adapters.console.outlines;

import org.jspecify.annotations.NullMarked;
