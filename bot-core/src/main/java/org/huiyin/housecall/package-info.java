/** Help brought to the door and errands run for somebody: what they are, when somebody comes, which papers went where. */
@NullMarked
package org.huiyin.housecall;

import org.jspecify.annotations.NullMarked;
