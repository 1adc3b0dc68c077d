/** Alerts to and from other systems in the Common Alerting Protocol 1.2, and a feed of those that are live. */
@NullMarked
package org.huiyin.adapters.cap;

import org.jspecify.annotations.NullMarked;
