/** What holds for a time because somebody said so: who is away, who is on duty, where somebody is, where we keep quiet. */
@NullMarked
package org.huiyin.circumstance;

import org.jspecify.annotations.NullMarked;
