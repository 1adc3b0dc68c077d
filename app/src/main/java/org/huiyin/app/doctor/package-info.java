/** Looks whether all a server needs is there, and says what to mend. */
@NullMarked
package org.huiyin.app.doctor;

import org.jspecify.annotations.NullMarked;
