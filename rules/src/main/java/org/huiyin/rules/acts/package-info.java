/** Rules that say what a message may be doing, and the small signs in its words. */
@NullMarked
package org.huiyin.rules.acts;

import org.jspecify.annotations.NullMarked;
