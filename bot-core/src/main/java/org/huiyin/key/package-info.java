/** Keys by which other programs are let in, and the answers they were given. */
@NullMarked
package org.huiyin.key;

import org.jspecify.annotations.NullMarked;
