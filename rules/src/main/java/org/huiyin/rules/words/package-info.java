/** A text made comparable, and the listed words that stand in it. */
@NullMarked
package org.huiyin.rules.words;

import org.jspecify.annotations.NullMarked;
