/** How much is said to one sender. */
@NullMarked
package org.huiyin.desk.budget;

import org.jspecify.annotations.NullMarked;
