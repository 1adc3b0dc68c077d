/** What a town sees to before anybody asks: the rules by which items are opened of themselves. */
@NullMarked
package org.huiyin.proactive;

import org.jspecify.annotations.NullMarked;
