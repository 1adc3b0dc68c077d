/** What those who handle an item say of it: claims, news, the end of it. */
@NullMarked
package org.huiyin.desk.handlers;

import org.jspecify.annotations.NullMarked;
