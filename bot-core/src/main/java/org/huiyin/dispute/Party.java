package org.huiyin.dispute;

import java.util.Optional;

/**
 * One side of a quarrel; it may be nobody of ours.
 *
 * @param member the id of a member of the roster, where it is one
 * @param about what was said of them, such as where they come from; empty where nothing was
 */
public record Party(String name, Optional<String> member, String about) {}
