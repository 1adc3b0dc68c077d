/** What people suggested in a week, gathered. */
@NullMarked
package org.huiyin.digest;

import org.jspecify.annotations.NullMarked;
