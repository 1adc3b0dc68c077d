/** Requests of citizens by Open311 GeoReport v2: what can be reported, reporting it, and what came of it. */
@NullMarked
package org.huiyin.adapters.open311;

import org.jspecify.annotations.NullMarked;
