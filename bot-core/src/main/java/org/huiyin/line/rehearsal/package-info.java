/** What would come of a message nobody has said. */
@NullMarked
package org.huiyin.line.rehearsal;

import org.jspecify.annotations.NullMarked;
