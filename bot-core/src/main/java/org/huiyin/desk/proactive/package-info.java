/** Opens items that nobody asked for: by a warning, by the clock, or when the command room calls for it. */
@NullMarked
package org.huiyin.desk.proactive;

import org.jspecify.annotations.NullMarked;
