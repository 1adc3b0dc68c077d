/**
 * Classifier on OpenNLP's maximum entropy engine: training, the packed model, and how well it reads.
 *
 * <p>OpenNLP is used for training alone. What it finds is packed into {@link GramClassifier}, which scores by itself
 * because the engine's own models make a string for every feature.
 */
@NullMarked
package org.huiyin.adapters.opennlp;

import org.jspecify.annotations.NullMarked;
