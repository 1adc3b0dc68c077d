/** Matters followed to an answer, and the one state machine they live by. */
@NullMarked
package org.huiyin.item;

import org.jspecify.annotations.NullMarked;
