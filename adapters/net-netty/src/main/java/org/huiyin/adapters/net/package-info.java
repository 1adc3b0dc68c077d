/** The transport on Netty: HTTP/1.1, server-sent events, WebSocket and static files. The only io.netty of the house. */
@NullMarked
package org.huiyin.adapters.net;

import org.jspecify.annotations.NullMarked;
