/** Lists of things to get through, each for somebody: sectors to search, homes to evacuate, doors to knock at, shifts to fill. */
@NullMarked
package org.huiyin.checklist;

import org.jspecify.annotations.NullMarked;
