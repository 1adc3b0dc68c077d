/** What takes long to find out in a large town, and need not be found out for everybody who looks. */
@NullMarked
package org.huiyin.adapters.console.costly;

import org.jspecify.annotations.NullMarked;
