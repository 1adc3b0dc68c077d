/** The notices a town has ready, and when they go out by themselves: {@code rules/campaigns}, {@code rules/schedules}. */
@NullMarked
package org.huiyin.rules.programme;

import org.jspecify.annotations.NullMarked;
