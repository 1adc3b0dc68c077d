package org.huiyin.app.conversation;

import java.time.Duration;
import java.time.Instant;
import org.huiyin.notice.NoticeState;

/**
 * The life of a notice about somebody missing, told a second time without looking at how it is built: it waits half a
 * minute in which it can be taken back, goes out, and ends by a word or after a week. What is over stays so.
 */
final class DrawnNotice {
    private static final Duration CAN_BE_TAKEN_BACK = Duration.ofSeconds(30);
    private static final Duration HOLDS = Duration.ofDays(7);

    /** What is said or happens. */
    enum Try {
        /** Whoever published it takes the message back. */
        RECALL("u-lin", "g-work", ""),
        YES("u-qin", "g-cmd", "同意"),
        NO("u-qin", "g-cmd", "不同意"),
        STOP("u-qin", "g-cmd", "停止发送"),
        SETTLE("u-qin", "g-cmd", "人找到了，平安"),
        HEARD("u-gu", "g-work", "收到"),
        /** A neighbour's word ends nothing. */
        RUMOUR("老周", "g-wz2", "听说人找到了"),
        /** Who has no say in it stops nothing. */
        BAN("u-gu", "g-work", "停止发送"),
        WAIT("", "", "");

        final String who;
        final String chat;
        final String words;

        Try(String who, String chat, String words) {
            this.who = who;
            this.chat = chat;
            this.words = words;
        }
    }

    private final Instant published;
    private NoticeState state = NoticeState.WAITING;

    DrawnNotice(Instant published) {
        this.published = published;
    }

    NoticeState state() {
        return state;
    }

    /** Time comes to a moment. */
    void at(Instant now) {
        if (state == NoticeState.WAITING && !now.isBefore(published.plus(CAN_BE_TAKEN_BACK))) {
            state = NoticeState.LIVE;
        }
        if (!state.isOver() && !now.isBefore(published.plus(HOLDS))) {
            state = NoticeState.ENDED;
        }
    }

    void make(Try what) {
        boolean waits = state == NoticeState.WAITING;
        if (state.isOver()) {
            return;
        }
        switch (what) {
            case RECALL, NO -> state = waits ? NoticeState.CANCELLED : state;
            case YES -> state = NoticeState.LIVE;
            // Once it has left everywhere there is nothing to stop.
            case STOP -> state = waits ? NoticeState.ENDED : state;
            case SETTLE -> state = NoticeState.ENDED;
            default -> {}
        }
    }
}
