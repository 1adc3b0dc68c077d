/** How much we ask of people, and when that is enough. */
@NullMarked
package org.huiyin.burden;

import org.jspecify.annotations.NullMarked;
