/** The bot itself, whichever way it is connected: what it is told, what it says, what it remembers in between. */
@NullMarked
package org.huiyin.adapters.wecom.bot;

import org.jspecify.annotations.NullMarked;
