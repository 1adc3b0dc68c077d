package org.huiyin.figures;

/**
 * How often a matter came up.
 *
 * @param matter the catalogue's id
 */
public record Topic(String matter, long items) {}
