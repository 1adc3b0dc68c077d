/** Quarrels that are mediated: between whom, which is kept apart from everything else, and how it went. */
@NullMarked
package org.huiyin.dispute;

import org.jspecify.annotations.NullMarked;
