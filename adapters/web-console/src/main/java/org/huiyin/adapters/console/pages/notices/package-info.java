/** What came of one notice, to look at, to print and to take away. */
@NullMarked
package org.huiyin.adapters.console.pages.notices;

import org.jspecify.annotations.NullMarked;
