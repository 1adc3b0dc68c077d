/** Works out what would come of a notice that somebody means to send. */
@NullMarked
package org.huiyin.desk.orders;

import org.jspecify.annotations.NullMarked;
