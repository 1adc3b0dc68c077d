/** Reads single messages outside of any conversation: JSON lines in, JSON lines out. */
@NullMarked
package org.huiyin.app.read;

import org.jspecify.annotations.NullMarked;
