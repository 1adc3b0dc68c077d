/** Answers how much we ask of those who work. */
@NullMarked
package org.huiyin.desk.burdens;

import org.jspecify.annotations.NullMarked;
