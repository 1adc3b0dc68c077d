/** How notices go on from hand to hand, and who is spared being asked about them. */
@NullMarked
package org.huiyin.notice.spread;

import org.jspecify.annotations.NullMarked;
