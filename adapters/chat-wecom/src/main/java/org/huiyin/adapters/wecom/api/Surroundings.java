package org.huiyin.adapters.wecom.api;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.huiyin.media.Media;

/**
 * What a door is handed from outside.
 *
 * @param random for nonces as well, so best a {@link java.security.SecureRandom}
 */
public record Surroundings(InstantSource clock, RandomGenerator random, Media media) {}
