/** Decides on drives: opened by a sentence, filled by what people report, told every day, closed by themselves. */
@NullMarked
package org.huiyin.desk.drives;

import org.jspecify.annotations.NullMarked;
