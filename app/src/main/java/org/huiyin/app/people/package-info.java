/** What is done about people, not items, from the command line: making an informant known, erasing somebody. */
@NullMarked
package org.huiyin.app.people;

import org.jspecify.annotations.NullMarked;
