/** What is said of help at the door and of errands: when somebody comes, and which papers changed hands. */
@NullMarked
package org.huiyin.desk.calls;

import org.jspecify.annotations.NullMarked;
