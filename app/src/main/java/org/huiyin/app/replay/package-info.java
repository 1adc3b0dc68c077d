/** Runs transcripts through the whole line on a virtual clock. */
@NullMarked
package org.huiyin.app.replay;

import org.jspecify.annotations.NullMarked;
