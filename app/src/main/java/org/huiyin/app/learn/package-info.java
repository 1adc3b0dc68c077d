/** Training and evaluation: labelled tables, the sets of labels the program itself knows, and how it fares on them. */
@NullMarked
package org.huiyin.app.learn;

import org.jspecify.annotations.NullMarked;
