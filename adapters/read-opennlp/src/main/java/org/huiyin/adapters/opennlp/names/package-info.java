/** Names that stand in no list, found by the characters around them; OpenNLP's engine looks for the weights. */
@NullMarked
package org.huiyin.adapters.opennlp.names;

import org.jspecify.annotations.NullMarked;
