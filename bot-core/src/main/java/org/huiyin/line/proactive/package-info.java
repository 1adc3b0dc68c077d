/** Looks up what proactive rules must know. */
@NullMarked
package org.huiyin.line.proactive;

import org.jspecify.annotations.NullMarked;
