/** Decides on the shifts of a watch: who comes when, and where somebody lacks. */
@NullMarked
package org.huiyin.desk.checklists.shifts;

import org.jspecify.annotations.NullMarked;
