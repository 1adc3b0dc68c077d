package org.huiyin.planted.adapters.store;

/** Named for nothing. */
record RowHelper() {}
