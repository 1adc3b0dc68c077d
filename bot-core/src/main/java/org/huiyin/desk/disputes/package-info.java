/** Writes down how a quarrel is mediated, and has those who quarrelled looked after again. Nobody's name is said. */
@NullMarked
package org.huiyin.desk.disputes;

import org.jspecify.annotations.NullMarked;
