/** What the generic door is configured with, and the keys it shares with other systems. */
@NullMarked
package org.huiyin.adapters.webhook.settings;

import org.jspecify.annotations.NullMarked;
