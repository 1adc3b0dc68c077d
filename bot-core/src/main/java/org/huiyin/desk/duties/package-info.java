/** Decides on the records of visits, patrols and tenancies. */
@NullMarked
package org.huiyin.desk.duties;

import org.jspecify.annotations.NullMarked;
