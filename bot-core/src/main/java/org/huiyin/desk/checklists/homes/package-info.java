/** Decides on lists of homes of the register: to be evacuated, told at the door, spoken with. */
@NullMarked
package org.huiyin.desk.checklists.homes;

import org.jspecify.annotations.NullMarked;
