/** What the bot knows and says: the files in {@code rules/}, read, checked and turned into the nouns of the core. */
@NullMarked
package org.huiyin.rules;

import org.jspecify.annotations.NullMarked;
