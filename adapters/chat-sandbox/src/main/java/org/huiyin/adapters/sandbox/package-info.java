/** A group chat of a fictional town, in the browser: no account, no network, everything visible. */
@NullMarked
package org.huiyin.adapters.sandbox;

import org.jspecify.annotations.NullMarked;
