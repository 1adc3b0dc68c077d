/** Decides on searches for somebody missing, sector by sector. */
@NullMarked
package org.huiyin.desk.checklists.searches;

import org.jspecify.annotations.NullMarked;
