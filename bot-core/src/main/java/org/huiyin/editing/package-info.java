/** Rules as people look at them and change them: files, forms over them, what is proposed, and what would come of it. */
@NullMarked
package org.huiyin.editing;

import org.jspecify.annotations.NullMarked;
