/** Decides on notices, on who has heard them and on roll calls. */
@NullMarked
package org.huiyin.desk.notices;

import org.jspecify.annotations.NullMarked;
