/** What a watchdog draws curves of. */
@NullMarked
package org.huiyin.app.metrics;

import org.jspecify.annotations.NullMarked;
