package org.huiyin.adapters.store.memory;

/**
 * What is around one transaction.
 *
 * @param holdingRows what keeps a selected row as it is until the transaction ends
 * @param memory what was read before
 */
public record Surroundings(String holdingRows, Memory memory) {}
