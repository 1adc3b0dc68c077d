/** Figures as the database adds them up. */
@NullMarked
package org.huiyin.adapters.store.figures;

import org.jspecify.annotations.NullMarked;
