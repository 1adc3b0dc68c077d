/** The one way out: what is queued goes through the doors the platforms leave open, as fast as they let it. */
@NullMarked
package org.huiyin.dispatch;

import org.jspecify.annotations.NullMarked;
