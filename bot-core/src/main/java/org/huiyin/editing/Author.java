package org.huiyin.editing;

import java.time.Instant;

/** Who proposes something, and when. */
public record Author(String account, Instant at) {}
