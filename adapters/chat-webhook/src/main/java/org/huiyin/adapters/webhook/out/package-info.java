/** What other systems are sent: answers to what they reported, and events they subscribe to. */
@NullMarked
package org.huiyin.adapters.webhook.out;

import org.jspecify.annotations.NullMarked;
