/** Accounts that hear a group in the place of another that is gone. */
@NullMarked
package org.huiyin.app.doors.standin;

import org.jspecify.annotations.NullMarked;
