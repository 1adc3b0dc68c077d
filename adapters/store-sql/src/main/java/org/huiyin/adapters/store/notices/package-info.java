/** What is kept beside notices: what their pictures look like, who passed them on, who is not asked yet. */
@NullMarked
package org.huiyin.adapters.store.notices;

import org.jspecify.annotations.NullMarked;
