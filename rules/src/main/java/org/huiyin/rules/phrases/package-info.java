/** Files of words for people: a line for each text, with named gaps. */
@NullMarked
package org.huiyin.rules.phrases;

import org.jspecify.annotations.NullMarked;
