/** How our accounts on the platforms fare: what was seen of each, what that means, and what to do next. */
@NullMarked
package org.huiyin.health;

import org.jspecify.annotations.NullMarked;
