package org.huiyin.planted.rules;

import java.time.InstantSource;
import org.huiyin.planted.adapters.store.Rows;

/** Rules that have a clock and know an adapter. */
public record Book(InstantSource clock, Rows rows) {}
