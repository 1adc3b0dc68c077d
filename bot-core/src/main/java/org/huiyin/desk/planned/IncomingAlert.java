package org.huiyin.desk.planned;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Town;
import org.huiyin.desk.audience.Circle;
import org.huiyin.grid.Grid;
import org.huiyin.ledger.Due;
import org.huiyin.notice.Incoming;
import org.huiyin.notice.Notice;
import org.huiyin.text.Phrase;

/**
 * Puts another system's alert before the command room: it waits for a yes like a notice that somebody wrote, and for no
 * clock. What is only taken back or practised there is told, and becomes nothing.
 */
public final class IncomingAlert {
    private final Town town;
    private final Draft draft;

    public IncomingAlert(Town town, Draft draft) {
        this.town = town;
        this.draft = draft;
    }

    /** Who stands behind a notice that came from another system. */
    public static String publisher(Incoming alert) {
        return "cap:" + alert.source() + "/" + alert.identifier();
    }

    /** Asks the command room; the notice that waits for its yes, if the alert calls upon people. */
    public Optional<Notice> ask(Incoming alert) {
        if (alert.nature() != Incoming.Nature.ALERT) {
            tell(alert);
            return Optional.empty();
        }
        var notice = draft(alert);
        draft.save(notice);
        draft.schedule(Due.of(notice.life().expires(), Due.What.NOTICE_EXPIRES, notice.code()));
        rooms(notice.reach().grid()).forEach(room -> say(room, asked(alert, notice), notice.code()));
        return Optional.of(notice);
    }

    private Notice draft(Incoming alert) {
        var rules = town.policy().noticeClass(alert.kind());
        var now = draft.now();
        return Notice.begun(
                draft.nextNoticeCode(),
                Notice.Content.words(alert.kind(), alert.text()),
                Notice.Posting.inPrivate(publisher(alert)),
                new Circle(town.roster(), area(alert)).reach(rules.audience(), rules.asked()),
                Notice.Life.waiting(now, alert.expires().orElse(now.plus(rules.lifetime()))));
    }

    /** The one part of the town it names; the whole town when it names several, or a wider place than ours. */
    private String area(Incoming alert) {
        var grids = town.roster().grids();
        var named = alert.areas().stream()
                .flatMap(name -> grids.names().in(name).map(Grid::id).stream())
                .distinct()
                .toList();
        return named.size() == 1 && alert.areas().size() == 1
                ? named.get(0)
                : grids.root().id();
    }

    private List<Target> rooms(String area) {
        return new Circle(town.roster(), area).rooms();
    }

    private static Phrase asked(Incoming alert, Notice notice) {
        return Phrase.of("notice.from_outside")
                .with("code", notice.code())
                .with("kind", notice.kind(), "notice")
                .with("source", alert.source())
                .with("groups", notice.reach().groups().size())
                .with("until", notice.life().expires())
                .with("words", notice.text());
    }

    private void tell(Incoming alert) {
        var words = Phrase.of(alert.nature() == Incoming.Nature.DRILL ? "notice.drill_outside" : "notice.over_outside")
                .with("source", alert.source())
                .with("words", alert.text());
        rooms(area(alert)).forEach(room -> say(room, words, publisher(alert)));
    }

    private void say(Target room, Phrase words, String about) {
        draft.say(room, words).about(about).in(Outgoing.Lane.EMERGENCY).now();
    }

    /** Whether it can still be asked about. */
    public static boolean isOver(Incoming alert, Instant now) {
        return alert.expires().filter(end -> !end.isAfter(now)).isPresent();
    }
}
