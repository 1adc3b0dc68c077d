/** What a model's grams say for its labels, and how that lies in memory. */
@NullMarked
package org.huiyin.adapters.opennlp.weights;

import org.jspecify.annotations.NullMarked;
