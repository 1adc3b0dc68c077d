/** The catalogue of matters as files, and the signs by which a matter is known. */
@NullMarked
package org.huiyin.rules.matters;

import org.jspecify.annotations.NullMarked;
