/** Changes of an installation's own rules: who made them, when, and what stood there before. */
@NullMarked
package org.huiyin.amendment;

import org.jspecify.annotations.NullMarked;
