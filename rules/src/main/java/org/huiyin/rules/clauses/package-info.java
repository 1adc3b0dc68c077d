/** Cuts a message into the things it tells of. */
@NullMarked
package org.huiyin.rules.clauses;

import org.jspecify.annotations.NullMarked;
