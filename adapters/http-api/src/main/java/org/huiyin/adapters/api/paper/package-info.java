/** What calls are answered, as JSON: nothing of it says who reported. */
@NullMarked
package org.huiyin.adapters.api.paper;

import org.jspecify.annotations.NullMarked;
