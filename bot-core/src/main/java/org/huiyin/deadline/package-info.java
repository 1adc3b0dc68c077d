/** How long things may take: lengths of time, the days on which people work, and who hears when it took too long. */
@NullMarked
package org.huiyin.deadline;

import org.jspecify.annotations.NullMarked;
