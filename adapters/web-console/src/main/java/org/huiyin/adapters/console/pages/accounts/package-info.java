/** Signing in, one's own account, everybody's accounts, and the trail of what was done. */
@NullMarked
package org.huiyin.adapters.console.pages.accounts;

import org.jspecify.annotations.NullMarked;
