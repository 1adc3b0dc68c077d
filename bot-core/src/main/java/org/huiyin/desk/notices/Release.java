package org.huiyin.desk.notices;

import java.util.List;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Town;
import org.huiyin.desk.proactive.ProactiveDue;
import org.huiyin.ledger.Due;
import org.huiyin.message.Message;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeClass;
import org.huiyin.notice.NoticeState;
import org.huiyin.text.Phrase;

/** Lets a notice go: after the time to take it back, group by group, with its clocks running. */
final class Release {
    /** Deliveries written in one go, so that a large notice never holds up the line. */
    static final int CHUNK = 300;

    private final Town town;
    private final Draft draft;

    Release(Town town, Draft draft) {
        this.town = town;
        this.draft = draft;
    }

    void afterUndo(Notice notice, NoticeClass rules) {
        draft.schedule(Due.of(draft.now().plus(rules.undo()), Due.What.NOTICE_LEAVES, notice.code()));
    }

    /** It is live from now on. */
    Notice goLive(Notice notice) {
        var live = notice.with(NoticeState.LIVE, draft.now());
        draft.save(live);
        draft.schedule(new Due(draft.now(), Due.What.NOTICE_SPREADS, notice.code(), "0"));
        startClocks(live);
        return live;
    }

    void startClocks(Notice notice) {
        notice.life().deadline().ifPresent(at -> draft.schedule(Due.of(at, Due.What.NOTICE_DEADLINE, notice.code())));
        town.policy()
                .noticeClass(notice.kind())
                .doors()
                .map(wait -> notice.life().deadline().orElse(draft.now().plus(wait)))
                .ifPresent(at -> draft.schedule(Due.of(at, Due.What.NOTICE_DOORS, notice.code())));
        ProactiveDue.schedule(notice, town.policy().proactive(), draft);
        new Silent(town, draft).expect(notice);
        draft.schedule(Due.of(notice.life().expires(), Due.What.NOTICE_EXPIRES, notice.code()));
    }

    /** One chunk of the deliveries; the next is due at once. */
    void spread(Notice notice, int chunk) {
        var groups = notice.reach().groups();
        int from = Math.min(chunk * CHUNK, groups.size());
        int to = Math.min(from + CHUNK, groups.size());
        groups.subList(from, to).stream()
                .filter(g -> notice.origin().filter(g::equals).isEmpty())
                .forEach(group -> deliver(notice, group));
        if (to < groups.size()) {
            draft.schedule(new Due(draft.now(), Due.What.NOTICE_SPREADS, notice.code(), Integer.toString(chunk + 1)));
        }
    }

    /** One delivery. */
    void deliver(Notice notice, String group) {
        draft.say(
                        new Target.ToGroup(group),
                        Phrase.of(Notice.BODY)
                                .with("kind", notice.kind(), "notice")
                                .with("words", notice.text())
                                .with("code", notice.code()))
                .about(notice.code())
                .showing(notice.images())
                .in(town.policy().noticeClass(notice.kind()).queue())
                .now();
    }

    /** A picture that came after the words, where they went already. */
    void picture(Notice notice, List<String> groups, Message picture) {
        groups.forEach(group -> draft.say(
                        new Target.ToGroup(group), Phrase.of(Notice.PICTURE).with("code", notice.code()))
                .about(notice.code())
                .on(picture.id().value())
                .showing(picture.images())
                .now());
    }
}
