/** From a text to numbers: its characters made alike, the runs of one to three of them, and how much each weighs. */
@NullMarked
package org.huiyin.adapters.opennlp.gram;

import org.jspecify.annotations.NullMarked;
