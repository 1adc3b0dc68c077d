/** What few decisions need to know, and only those look up. */
@NullMarked
package org.huiyin.desk.lookups;

import org.jspecify.annotations.NullMarked;
