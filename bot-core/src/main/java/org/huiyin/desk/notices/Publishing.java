package org.huiyin.desk.notices;

import java.time.Duration;
import java.util.Optional;
import org.huiyin.burden.Burden;
import org.huiyin.delivery.Deliveries;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Town;
import org.huiyin.desk.audience.Circle;
import org.huiyin.desk.burdens.Spared;
import org.huiyin.desk.orders.Plan;
import org.huiyin.grid.Person;
import org.huiyin.ledger.Due;
import org.huiyin.notice.Notice;
import org.huiyin.text.Phrase;
import org.huiyin.text.Value;

/**
 * Sends, lets go and stops a notice at somebody's click, with the clocks and words a sentence would have. The command room
 * that watches over its area hears of each, so that it can say no.
 */
public final class Publishing {
    private final Town town;
    private final Draft draft;

    public Publishing(Town town, Draft draft) {
        this.town = town;
        this.draft = draft;
    }

    /** It waits until it can no longer be taken back, until the moment that was chosen, or for the command room's yes. */
    public Notice publish(Plan.Outline outline, Person by, Burden burden) {
        var rules = town.policy().noticeClass(outline.content().kind());
        var whole = Notice.begun(
                draft.nextNoticeCode(),
                outline.content(),
                Notice.Posting.inPrivate(by.id()),
                outline.reach(),
                outline.life());
        draft.inDrill(whole);
        var notice = whole.reach().asked().isEmpty() ? whole : new Spared(town, draft, burden).without(whole, rules);
        draft.save(notice);
        boolean needsYes = outline.clearance() == Plan.Clearance.A_YES;
        draft.schedule(
                needsYes
                        ? Due.of(notice.life().expires(), Due.What.NOTICE_EXPIRES, notice.code())
                        : Due.of(outline.leaves(), Due.What.NOTICE_LEAVES, notice.code()));
        if (outline.nextCircle()) {
            new Circles(town, draft).expect(notice, rules, outline.leaves());
        }
        tell(notice, words(notice, outline, by, needsYes ? "notice.needs_yes" : "notice.ordered"));
        return notice;
    }

    private static Phrase words(Notice notice, Plan.Outline outline, Person by, String key) {
        return Phrase.of(key)
                .with("code", notice.code())
                .with("kind", notice.kind(), "notice")
                .with("name", by.name())
                .with("at", outline.leaves())
                .with("groups", notice.reach().groups().size())
                .with("asked", notice.reach().asked().size())
                .with("takes", new Value.Span(outline.takes()))
                .with("words", notice.text());
    }

    /** It leaves at once. */
    public void letGo(Notice notice, Duration takes) {
        new Release(town, draft).goLive(notice);
        tell(
                notice,
                Phrase.of("notice.released")
                        .with("code", notice.code())
                        .with("kind", notice.kind(), "notice")
                        .with("groups", notice.reach().groups().size())
                        .with("takes", new Value.Span(takes)));
    }

    /** What has not left yet never leaves; who had it hears that it does not hold. */
    public void stop(Notice notice, Deliveries way) {
        draft.inDrill(notice);
        new Ending(draft).end(notice, Ending.Reason.WITHDRAWN, Optional.empty());
        tell(
                notice,
                Phrase.of("notice.stopped")
                        .with("code", notice.code())
                        .with("sent", way.in(DeliveryState.SENT))
                        .with("waiting", way.waiting()));
    }

    private void tell(Notice notice, Phrase words) {
        for (Target room : new Circle(town.roster(), notice.reach().grid()).rooms()) {
            draft.say(room, words).about(notice.code()).now();
        }
    }
}
