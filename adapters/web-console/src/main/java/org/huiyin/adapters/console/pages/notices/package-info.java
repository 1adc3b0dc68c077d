/** Sends notices, and shows what came of them. */
@NullMarked
package org.huiyin.adapters.console.pages.notices;

import org.jspecify.annotations.NullMarked;
