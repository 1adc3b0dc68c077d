package org.huiyin.figures;

import java.time.Instant;

/**
 * Which items figures are made of, and how they are measured.
 *
 * @param from opened at this moment or later
 * @param until opened before this moment
 * @param gridPath in grids under this path
 */
public record Scope(Instant from, Instant until, String gridPath, Yardstick yardstick) {}
