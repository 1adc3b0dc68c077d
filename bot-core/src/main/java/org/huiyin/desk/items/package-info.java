/** What every step on an item needs: which one is meant, how it is opened, routed and told of. */
@NullMarked
package org.huiyin.desk.items;

import org.jspecify.annotations.NullMarked;
