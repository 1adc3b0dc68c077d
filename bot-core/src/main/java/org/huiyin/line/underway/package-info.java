/** Looks up what is under way. */
@NullMarked
package org.huiyin.line.underway;

import org.jspecify.annotations.NullMarked;
