/** Changing rule files: forms over them, checks before them, and the way into force. */
@NullMarked
package org.huiyin.rules.editing;

import org.jspecify.annotations.NullMarked;
