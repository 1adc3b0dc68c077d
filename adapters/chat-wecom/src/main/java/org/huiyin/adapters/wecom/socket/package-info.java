/** A bot over one long WebSocket connection that we open ourselves. */
@NullMarked
package org.huiyin.adapters.wecom.socket;

import org.jspecify.annotations.NullMarked;
