/** Labelled texts: the tables they are read from, whose voice each is, and the hash that names a set of them. */
@NullMarked
package org.huiyin.adapters.opennlp.texts;

import org.jspecify.annotations.NullMarked;
