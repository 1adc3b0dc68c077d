/** Keeps watch over our accounts on the platforms while the server runs. */
@NullMarked
package org.huiyin.app.health;

import org.jspecify.annotations.NullMarked;
