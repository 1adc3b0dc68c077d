/** The page of our accounts and the ways they open. */
@NullMarked
package org.huiyin.adapters.console.pages.doors;

import org.jspecify.annotations.NullMarked;
