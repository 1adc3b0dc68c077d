/** What the pages say: words in the reader's language, the town's names, times of its clocks. */
@NullMarked
package org.huiyin.adapters.console.words;

import org.jspecify.annotations.NullMarked;
