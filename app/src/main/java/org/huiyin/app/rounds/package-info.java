/** What goes on by itself while a server runs: looking at what is due, and saying what is queued. */
@NullMarked
package org.huiyin.app.rounds;

import org.jspecify.annotations.NullMarked;
