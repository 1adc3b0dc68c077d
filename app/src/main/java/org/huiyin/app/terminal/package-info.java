/** What commands print to and what they are given: the terminal, files a line names, the place of the program. */
@NullMarked
package org.huiyin.app.terminal;

import org.jspecify.annotations.NullMarked;
