/** What everybody may see: the public board and the grids' cards. */
@NullMarked
package org.huiyin.adapters.console.pages.open;

import org.jspecify.annotations.NullMarked;
