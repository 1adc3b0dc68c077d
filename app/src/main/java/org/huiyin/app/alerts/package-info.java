/** Alerts to and from other systems: who writes them, and the way in for those that come. */
@NullMarked
package org.huiyin.app.alerts;

import org.jspecify.annotations.NullMarked;
