/** What other programs are let in by, and the commands that make and close their keys. */
@NullMarked
package org.huiyin.app.programs;

import org.jspecify.annotations.NullMarked;
