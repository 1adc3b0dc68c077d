/** Who said what, where and when, as the platform gave it. */
@NullMarked
package org.huiyin.message;

import org.jspecify.annotations.NullMarked;
