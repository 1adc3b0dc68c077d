/** What is said, as a key and its values; the words live in the phrasebook. */
@NullMarked
package org.huiyin.text;

import org.jspecify.annotations.NullMarked;
