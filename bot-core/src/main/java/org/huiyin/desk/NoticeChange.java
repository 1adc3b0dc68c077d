package org.huiyin.desk;

import org.huiyin.ledger.Ledger;
import org.huiyin.notice.Notice;
import org.huiyin.notice.Reach;
import org.huiyin.notice.Reply;
import org.huiyin.notice.spread.Relay;

/** A change to a notice, or to what came of it. */
public sealed interface NoticeChange extends Change {

    /** A notice as it is now. */
    record SaveNotice(Notice notice) implements NoticeChange {
        @Override
        public void applyTo(Ledger ledger) {
            ledger.save(notice);
        }
    }

    /** Somebody has heard a notice, or answered it. */
    record Replied(String notice, Reply reply) implements NoticeChange {
        @Override
        public void applyTo(Ledger ledger) {
            ledger.add(notice, reply);
        }
    }

    /** Somebody is not asked about a notice before a person decides so. */
    record HoldAsk(String notice, Reach.Asked asked) implements NoticeChange {
        @Override
        public void applyTo(Ledger ledger) {
            ledger.spread().hold(notice, asked);
        }
    }

    /** Whether those held are asked is decided. */
    record ReleaseAsks(String notice) implements NoticeChange {
        @Override
        public void applyTo(Ledger ledger) {
            ledger.spread().release(notice);
        }
    }

    /** Somebody passed a notice on to a group. */
    record Relayed(Relay relay) implements NoticeChange {
        @Override
        public void applyTo(Ledger ledger) {
            ledger.spread().add(relay);
        }
    }

    /** The pictures of a notice vanish from every table. */
    record Purge(String notice) implements NoticeChange {
        @Override
        public void applyTo(Ledger ledger) {
            ledger.purgeImages(notice);
        }
    }
}
