package org.huiyin.adapters.store.memory;

import org.huiyin.notice.Notice;

/** A notice with the replies to it up to a turn; nobody replied before the first. */
public record HeardNotice(Notice notice, long turn) {}
