/** The proof of the echo: that every matter has somebody who answers for it and an answer, and that no history was altered. */
@NullMarked
package org.huiyin.audit;

import org.jspecify.annotations.NullMarked;
