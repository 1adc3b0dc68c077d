package org.huiyin.desk.notices;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Draft;
import org.huiyin.ledger.Due;
import org.huiyin.message.Message;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeKind;
import org.huiyin.notice.NoticeState;
import org.huiyin.text.Phrase;

/** Ends a notice: the all-clear goes to every group that had it, and its pictures are purged. */
public final class Ending {
    private final Draft draft;

    public Ending(Draft draft) {
        this.draft = draft;
    }

    /** Why it is over. */
    public enum Reason {
        CAUGHT,
        FOUND,
        LIFTED,
        EXPIRED
    }

    public void end(Notice notice, Reason reason, Optional<Message> message) {
        var over = notice.with(NoticeState.ENDED, draft.now());
        draft.save(isOfAPerson(notice) ? over.purged() : over);
        if (isOfAPerson(notice)) {
            draft.purge(notice.code());
        }
        for (var what : List.of(
                Due.What.NOTICE_EXPIRES,
                Due.What.NOTICE_DEADLINE,
                Due.What.NOTICE_LEAVES,
                Due.What.NOTICE_SPREADS,
                Due.What.NOTICE_DOORS)) {
            draft.cancel(what, notice.code());
        }
        message.ifPresent(m -> draft.link(m.id(), notice.code()));
        if (reason != Reason.EXPIRED || isOfAPerson(notice)) {
            tellAll(notice, reason);
        }
    }

    private void tellAll(Notice notice, Reason reason) {
        Stream.concat(notice.origin().stream(), notice.reach().groups().stream())
                .distinct()
                .forEach(group -> draft.say(
                                new Target.ToGroup(group),
                                Phrase.of("notice.ended")
                                        .with("code", notice.code())
                                        .with("kind", notice.kind(), "notice")
                                        .with("reason", reason, "ended"))
                        .about(notice.code())
                        .now());
    }

    private static boolean isOfAPerson(Notice notice) {
        return notice.kind() == NoticeKind.WANTED || notice.kind() == NoticeKind.MISSING_PERSON;
    }
}
