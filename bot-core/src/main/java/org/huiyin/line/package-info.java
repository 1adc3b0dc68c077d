/** The straight line from what arrives to what is said. */
@NullMarked
package org.huiyin.line;

import org.jspecify.annotations.NullMarked;
