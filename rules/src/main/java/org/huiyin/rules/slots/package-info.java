/** Finds exact facts in a text: numbers, moments, persons, places; each with the characters it came from. */
@NullMarked
package org.huiyin.rules.slots;

import org.jspecify.annotations.NullMarked;
