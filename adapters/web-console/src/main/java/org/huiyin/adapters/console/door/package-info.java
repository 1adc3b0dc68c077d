/** Who is let in, in which language, and whether a click was really made on our own page. */
@NullMarked
package org.huiyin.adapters.console.door;

import org.jspecify.annotations.NullMarked;
