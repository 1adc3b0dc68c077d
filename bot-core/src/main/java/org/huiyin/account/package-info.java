/** Who may come to the console: accounts, what they may do, how they prove who they are, and what they did. */
@NullMarked
package org.huiyin.account;

import org.jspecify.annotations.NullMarked;
