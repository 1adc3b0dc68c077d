/** The town's roster as its file gives it. */
@NullMarked
package org.huiyin.rules.roster;

import org.jspecify.annotations.NullMarked;
