/** What other programs may look at and do: the JSON API, its description, and calendars. */
@NullMarked
package org.huiyin.adapters.api;

import org.jspecify.annotations.NullMarked;
