/** The pages on which people look at what the bot did, and settle what it must not settle alone. */
@NullMarked
package org.huiyin.adapters.console;

import org.jspecify.annotations.NullMarked;
