/** What is done about an item's file at the console, and is said in no chat. */
@NullMarked
package org.huiyin.desk.filing;

import org.jspecify.annotations.NullMarked;
