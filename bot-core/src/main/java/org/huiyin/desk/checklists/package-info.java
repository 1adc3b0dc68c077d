/** Decides on lists to get through: searches by sector, evacuations, doors, contacts and shifts. */
@NullMarked
package org.huiyin.desk.checklists;

import org.jspecify.annotations.NullMarked;
