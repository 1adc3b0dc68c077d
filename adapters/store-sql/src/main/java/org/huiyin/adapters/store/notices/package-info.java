/** Notices, what came back on them, what their pictures look like, and who passed them on or is not asked yet. */
@NullMarked
package org.huiyin.adapters.store.notices;

import org.jspecify.annotations.NullMarked;
