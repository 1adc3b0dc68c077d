/** What other systems report to us: proof first, then decoding, then the inbox. */
@NullMarked
package org.huiyin.adapters.webhook.in;

import org.jspecify.annotations.NullMarked;
