package org.huiyin.desk.notices;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Draft;
import org.huiyin.desk.NoticeChange;
import org.huiyin.ledger.Due;
import org.huiyin.message.Message;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeState;
import org.huiyin.text.Phrase;

/** Ends a notice: the all-clear goes to every group that had it, and its pictures are purged. */
public final class Ending {
    /** What carries its words or its pictures. */
    private static final List<String> WORDS = List.of(
            Notice.BODY,
            Notice.PICTURE,
            "notice.needs_yes",
            "notice.from_outside",
            "notice.scheduled",
            "notice.ordered");

    private static final Set<Due.What> CLOCKS = EnumSet.of(
            Due.What.NOTICE_EXPIRES,
            Due.What.NOTICE_DEADLINE,
            Due.What.NOTICE_LEAVES,
            Due.What.NOTICE_SPREADS,
            Due.What.NOTICE_REMINDS,
            Due.What.NOTICE_WIDENS,
            Due.What.NOTICE_DOORS,
            Due.What.NOTICE_DOORS,
            Due.What.NOTICE_ASKS_LATER);

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

    /** It never went out, and never will. */
    public void cancel(Notice notice) {
        stop(notice, NoticeState.CANCELLED);
    }

    public void end(Notice notice, Reason reason, Optional<Message> message) {
        stop(notice, NoticeState.ENDED);
        if (notice.kind().isOfAPerson() || reason == Reason.WITHDRAWN) {
            draft.recallAll(notice.code(), Notice.BODY);
            draft.recallAll(notice.code(), Notice.PICTURE);
        }
        message.ifPresent(m -> draft.link(m.id(), notice.code()));
        if (reason != Reason.EXPIRED || notice.kind().isOfAPerson()) {
            tellAll(notice, reason);
        }
    }

    /** It is the same as another that goes on, whose pictures it shows. */
    public void fold(Notice notice) {
        draft.save(notice.with(NoticeState.CANCELLED, draft.now()));
        hush(notice);
    }

    private void stop(Notice notice, NoticeState state) {
        draft.save(notice.with(state, draft.now()));
        if (notice.kind().isOfAPerson()) {
            draft.also(new NoticeChange.Purge(notice.code()));
        }
        hush(notice);
    }

    private void hush(Notice notice) {
        CLOCKS.forEach(what -> draft.cancel(what, notice.code()));
        draft.also(new NoticeChange.ReleaseAsks(notice.code()));
        WORDS.forEach(phrase -> draft.unsayAll(notice.code(), phrase));
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
}
