/** What the line does about doors: who came in by which, what is kept of them, and what happens to a room. */
@NullMarked
package org.huiyin.line.doors;

import org.jspecify.annotations.NullMarked;
