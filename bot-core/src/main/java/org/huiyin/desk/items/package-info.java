/** Decides on reports, on what handlers say and on what askers say. */
@NullMarked
package org.huiyin.desk.items;

import org.jspecify.annotations.NullMarked;
