/** Calendars of duties, for programs that keep calendars. */
@NullMarked
package org.huiyin.adapters.api.calendar;

import org.jspecify.annotations.NullMarked;
