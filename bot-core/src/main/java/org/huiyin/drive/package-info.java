/** Drives: a goal, a stretch of days, so much to do in each grid, and how far each has come. */
@NullMarked
package org.huiyin.drive;

import org.jspecify.annotations.NullMarked;
