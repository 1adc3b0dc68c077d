/** The measures the desk decides by: deadlines, kinds of notices, limits. Each file knows how to be read and refused. */
@NullMarked
package org.huiyin.rules.policy;

import org.jspecify.annotations.NullMarked;
