/** How an account behind OneBot fares. */
@NullMarked
package org.huiyin.adapters.onebot.standing;

import org.jspecify.annotations.NullMarked;
