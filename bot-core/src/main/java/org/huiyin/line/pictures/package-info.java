/** Looks up what a picture may be a copy of. */
@NullMarked
package org.huiyin.line.pictures;

import org.jspecify.annotations.NullMarked;
