/** Decides what a message, a click or the passing of time asks of us. Pure: no clock, no database, no network. */
@NullMarked
package org.huiyin.desk;

import org.jspecify.annotations.NullMarked;
