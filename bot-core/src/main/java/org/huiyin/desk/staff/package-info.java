/** What those in charge say of the work itself: who is away or on duty, who could go, where we keep quiet. */
@NullMarked
package org.huiyin.desk.staff;

import org.jspecify.annotations.NullMarked;
