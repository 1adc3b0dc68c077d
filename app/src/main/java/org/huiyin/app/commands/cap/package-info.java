/** The commands that exchange alerts with other systems. */
@NullMarked
package org.huiyin.app.commands.cap;

import org.jspecify.annotations.NullMarked;
