/** A page for phones on which anybody reports, with a photo, a place and some words, and looks what came of it. */
@NullMarked
package org.huiyin.adapters.form;

import org.jspecify.annotations.NullMarked;
