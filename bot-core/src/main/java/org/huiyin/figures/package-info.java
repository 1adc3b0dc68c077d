/** What a span of time and a part of the town come to in figures. */
@NullMarked
package org.huiyin.figures;

import org.jspecify.annotations.NullMarked;
