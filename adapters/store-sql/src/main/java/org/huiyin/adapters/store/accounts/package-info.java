/** The tables of the console's door: accounts, who is signed in, and the trail of what they did. */
@NullMarked
package org.huiyin.adapters.store.accounts;

import org.jspecify.annotations.NullMarked;
