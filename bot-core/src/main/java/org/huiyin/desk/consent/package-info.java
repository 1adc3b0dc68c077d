/** People who ask not to be kept, or to be kept again. */
@NullMarked
package org.huiyin.desk.consent;

import org.jspecify.annotations.NullMarked;
