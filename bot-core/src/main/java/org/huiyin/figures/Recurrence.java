package org.huiyin.figures;

/**
 * The same trouble of the same asker, again and again.
 *
 * @param first the item it began with
 * @param latest the last one
 * @param times how often it came, the first time counted
 */
public record Recurrence(String first, String latest, long times) {}
