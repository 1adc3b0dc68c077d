/** What the puppet service tells, read: events, messages and files. Nothing here asks, waits or remembers. */
@NullMarked
package org.huiyin.adapters.wechaty.payload;

import org.jspecify.annotations.NullMarked;
