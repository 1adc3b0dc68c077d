/** Port to the chat platforms. */
@NullMarked
package org.huiyin.chat;

import org.jspecify.annotations.NullMarked;
