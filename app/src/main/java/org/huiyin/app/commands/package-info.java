/** The commands of the program. */
@NullMarked
package org.huiyin.app.commands;

import org.jspecify.annotations.NullMarked;
