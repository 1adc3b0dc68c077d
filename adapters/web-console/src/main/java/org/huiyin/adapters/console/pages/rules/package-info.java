/** The rules as pages: forms over the files, their history, and what would come of a message. */
@NullMarked
package org.huiyin.adapters.console.pages.rules;

import org.jspecify.annotations.NullMarked;
