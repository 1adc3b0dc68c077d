/** Adapter to OneBot v11: reverse and forward WebSocket, and HTTP in both directions. */
@NullMarked
package org.huiyin.adapters.onebot;

import org.jspecify.annotations.NullMarked;
