/** What a call is: its route, who makes it, and what can be wrong with it. */
@NullMarked
package org.huiyin.adapters.api.route;

import org.jspecify.annotations.NullMarked;
