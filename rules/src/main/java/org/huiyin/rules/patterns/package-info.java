/** Patterns of the rule files: RE2, so that no text can make one slow, and tried only where one can match at all. */
@NullMarked
package org.huiyin.rules.patterns;

import org.jspecify.annotations.NullMarked;
