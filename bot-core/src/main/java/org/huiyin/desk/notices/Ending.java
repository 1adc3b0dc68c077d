package org.huiyin.desk.notices;

import java.util.List;
import java.util.Optional;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Change;
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
        /** It should not have been said. */
        WITHDRAWN,
        EXPIRED
    }

    public void end(Notice notice, Reason reason, Optional<Message> message) {
        var over = notice.with(NoticeState.ENDED, draft.now());
        draft.save(isOfAPerson(notice) ? over.purged() : over);
        if (isOfAPerson(notice)) {
            draft.also(new Change.Purge(notice.code()));
        }
        for (var what : List.of(
                Due.What.NOTICE_EXPIRES,
                Due.What.NOTICE_DEADLINE,
                Due.What.NOTICE_LEAVES,
                Due.What.NOTICE_SPREADS,
                Due.What.NOTICE_REMINDS,
                Due.What.NOTICE_WIDENS,
                Due.What.NOTICE_DOORS)) {
            draft.cancel(what, notice.code());
        }
        draft.unsayAll(notice.code(), Notice.BODY);
        if (isOfAPerson(notice) || reason == Reason.WITHDRAWN) {
            draft.recallAll(notice.code(), Notice.BODY);
            draft.recallAll(notice.code(), Notice.PICTURE);
        }
        message.ifPresent(m -> draft.link(m.id(), notice.code()));
        if (reason != Reason.EXPIRED || isOfAPerson(notice)) {
            tellAll(notice, reason);
        }
    }

    /** Where it was posted everybody saw it; of the other groups only those hear of its end that had it. */
    private void tellAll(Notice notice, Reason reason) {
        notice.origin().ifPresent(group -> ended(notice, reason, group).now());
        notice.reach().groups().stream()
                .filter(group -> !notice.origin().equals(Optional.of(group)))
                .forEach(group ->
                        ended(notice, reason, group).whereWent(Notice.BODY).now());
    }

    private Draft.Speaking ended(Notice notice, Reason reason, String group) {
        return draft.say(
                        new Target.ToGroup(group),
                        Phrase.of("notice.ended")
                                .with("code", notice.code())
                                .with("kind", notice.kind(), "notice")
                                .with("reason", reason, "ended"))
                .about(notice.code());
    }

    private static boolean isOfAPerson(Notice notice) {
        return notice.kind() == NoticeKind.WANTED || notice.kind() == NoticeKind.MISSING_PERSON;
    }
}
