/** Puts the house together: the only place where adapters are named and the time is asked for. */
@NullMarked
package org.huiyin.app;

import org.jspecify.annotations.NullMarked;
