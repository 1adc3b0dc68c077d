/** What can be done about an item from its page. */
@NullMarked
package org.huiyin.adapters.console.pages.acts;

import org.jspecify.annotations.NullMarked;
