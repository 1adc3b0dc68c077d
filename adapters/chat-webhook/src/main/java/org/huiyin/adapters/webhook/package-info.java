/** The generic door: other systems report by signed webhooks, and hear of events by them. */
@NullMarked
package org.huiyin.adapters.webhook;

import org.jspecify.annotations.NullMarked;
