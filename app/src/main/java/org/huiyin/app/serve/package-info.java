/** Serves a town: the wiring of adapters to the line, and its start and stop. */
@NullMarked
package org.huiyin.app.serve;

import org.jspecify.annotations.NullMarked;
