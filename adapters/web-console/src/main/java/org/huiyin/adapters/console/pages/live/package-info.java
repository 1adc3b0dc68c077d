/** What open windows are told: which items and notices changed, and that the server is still there. */
@NullMarked
package org.huiyin.adapters.console.pages.live;

import org.jspecify.annotations.NullMarked;
