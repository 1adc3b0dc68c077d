/** Port for doors that the program finds by itself: each brings its platform and the block that configures it. */
@NullMarked
package org.huiyin.door;

import org.jspecify.annotations.NullMarked;
