/** What is clicked at the console, decided on as if it had been said. */
@NullMarked
package org.huiyin.line.clicks;

import org.jspecify.annotations.NullMarked;
