/** What a town sees to before anybody asks: {@code rules/proactive}. */
@NullMarked
package org.huiyin.rules.proactive;

import org.jspecify.annotations.NullMarked;
