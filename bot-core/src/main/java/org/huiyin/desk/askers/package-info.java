/** What those who wait for an answer say and are asked. */
@NullMarked
package org.huiyin.desk.askers;

import org.jspecify.annotations.NullMarked;
