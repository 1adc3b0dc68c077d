package org.huiyin.notice.spread;

import java.time.Instant;

/** Somebody passed a notice's picture on to a group on their own; each person and group counts once. */
public record Relay(String notice, String person, String group, Instant at) {}
