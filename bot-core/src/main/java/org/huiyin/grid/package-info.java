/** The places people answer for, and the people who answer for them. */
@NullMarked
package org.huiyin.grid;

import org.jspecify.annotations.NullMarked;
