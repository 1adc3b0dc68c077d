/** Notices that nobody typed: those a schedule sends, and those another system's alert proposes. */
@NullMarked
package org.huiyin.desk.planned;

import org.jspecify.annotations.NullMarked;
