/** Hears whether somebody's life is in danger. */
@NullMarked
package org.huiyin.rules.danger;

import org.jspecify.annotations.NullMarked;
