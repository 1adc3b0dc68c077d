package org.huiyin.planted.adapters.net;

import org.huiyin.planted.adapters.store.Rows;

/** An adapter that knows another. */
public record Door(Rows rows) {}
