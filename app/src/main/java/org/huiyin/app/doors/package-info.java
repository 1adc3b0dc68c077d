/** The doors of a served town: which accounts are opened, who is who behind them, and who came in. */
@NullMarked
package org.huiyin.app.doors;

import org.jspecify.annotations.NullMarked;
