/** Puts the web console on a server. */
@NullMarked
package org.huiyin.app.console;

import org.jspecify.annotations.NullMarked;
