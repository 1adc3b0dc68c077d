/** The clock's knock on the door, on Quartz: wakes the line and computes cron times. What is due is kept elsewhere. */
@NullMarked
package org.huiyin.adapters.quartz;

import org.jspecify.annotations.NullMarked;
