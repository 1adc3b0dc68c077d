/** What other systems are told of: steps of items and notices, written down with the change itself. */
@NullMarked
package org.huiyin.news;

import org.jspecify.annotations.NullMarked;
