/** Grids and the people in them, and what another roster would change. */
@NullMarked
package org.huiyin.adapters.console.pages.people;

import org.jspecify.annotations.NullMarked;
