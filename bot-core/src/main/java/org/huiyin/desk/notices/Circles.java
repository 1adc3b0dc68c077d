package org.huiyin.desk.notices;

import java.time.Instant;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Town;
import org.huiyin.desk.audience.Audience;
import org.huiyin.ledger.Due;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeClass;
import org.huiyin.notice.NoticeState;
import org.huiyin.text.Phrase;

/** Calls the next circle of people when too few of the first have answered in time, where whoever called asked for that. */
final class Circles {
    private final Town town;
    private final Draft draft;

    Circles(Town town, Draft draft) {
        this.town = town;
        this.draft = draft;
    }

    /** Looks again some time after the notice leaves. */
    void expect(Notice notice, NoticeClass rules, Instant leaves) {
        rules.circle()
                .filter(circle -> notice.rollCall())
                .ifPresent(circle ->
                        draft.schedule(Due.of(leaves.plus(circle.within()), Due.What.NOTICE_WIDENS, notice.code())));
    }

    void widen(Notice notice) {
        var rules = town.policy().noticeClass(notice.kind());
        if (notice.state() == NoticeState.LIVE) {
            rules.circle().filter(circle -> isShort(notice, circle)).ifPresent(circle -> call(notice, rules, circle));
        }
    }

    private static boolean isShort(Notice notice, NoticeClass.Circle circle) {
        int asked = notice.reach().asked().size();
        int spoke = asked - notice.silent().size();
        return spoke * 100 < circle.percent() * asked;
    }

    private void call(Notice notice, NoticeClass rules, NoticeClass.Circle circle) {
        var wider = new Audience(town.roster(), rules).next(notice.reach(), circle.next());
        var widened = notice.with(wider);
        draft.save(widened);
        var release = new Release(town, draft);
        wider.groups().stream().skip(notice.reach().groups().size()).forEach(group -> release.deliver(widened, group));
        int more = wider.asked().size() - notice.reach().asked().size();
        new Tally(town, draft).rooms(notice).forEach(room -> tell(widened, room, more));
    }

    private void tell(Notice notice, Target room, int more) {
        draft.say(
                        room,
                        Phrase.of("roll_call.wider")
                                .with("code", notice.code())
                                .with(
                                        "done",
                                        notice.reach().asked().size()
                                                - notice.silent().size())
                                .with("asked", notice.reach().asked().size() - more)
                                .with("more", more))
                .about(notice.code())
                .in(Outgoing.Lane.EMERGENCY)
                .now();
    }
}
