package org.huiyin.adapters.wecom.socket;

import org.huiyin.adapters.wecom.bot.Memory;

/** What hearing and speaking share: the frames' ids, the requests that may still be replied to, the words gone by. */
record Talk(Frames frames, Replies replies, Memory memory) {}
