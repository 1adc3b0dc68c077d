package org.huiyin.desk.burdens;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.burden.Burden;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Draft;
import org.huiyin.desk.NoticeChange;
import org.huiyin.desk.Town;
import org.huiyin.ledger.Due;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeClass;
import org.huiyin.notice.Reach;
import org.huiyin.text.Phrase;

/**
 * Those who were asked enough before a notice came: what can wait is not asked of them before the command room says so.
 * What is urgent is asked of everybody.
 */
public final class Spared {
    private final Town town;
    private final Draft draft;
    private final Burden burden;

    public Spared(Town town, Draft draft, Burden burden) {
        this.town = town;
        this.draft = draft;
        this.burden = burden;
    }

    /** Whether something more may be asked of a person for a notice of this class. */
    public boolean allows(String person, NoticeClass rules) {
        return burden.allows(person, rules.queue());
    }

    /** The notice as it asks for now; the others are written down, and the command room is asked about them. */
    public Notice without(Notice notice, NoticeClass rules) {
        var spared = notice.reach().asked().stream()
                .filter(asked -> !allows(asked.person(), rules))
                .toList();
        if (spared.isEmpty()) {
            return notice;
        }
        spared.forEach(asked -> draft.also(new NoticeChange.HoldAsk(notice.code(), asked)));
        askRoom(notice, spared.size(), "");
        var reach = notice.reach();
        return notice.with(reach.asking(
                reach.asked().stream().filter(asked -> !spared.contains(asked)).toList()));
    }

    /** They are asked all the same, each in private, since the notice itself passed them by. */
    public void ask(Notice notice, List<Reach.Asked> asked) {
        var reach = notice.reach();
        draft.save(notice.with(reach.asking(
                Stream.concat(reach.asked().stream(), asked.stream()).distinct().toList())));
        asked.forEach(one -> draft.say(
                        new Target.ToPerson(one.person()),
                        Phrase.of(notice.rollCall() ? "notice.answer_missing" : "notice.word_missing")
                                .with("code", notice.code())
                                .with("kind", notice.kind(), "notice"))
                .about(notice.code())
                .on("asked")
                .in(Outgoing.Lane.ROUTINE)
                .now());
    }

    /** The next day whoever may be asked again is asked; the room decides about the others. */
    public void askAgain(Notice notice, List<Reach.Asked> held, NoticeClass rules) {
        var free = held.stream().filter(one -> allows(one.person(), rules)).toList();
        var full = held.stream().filter(one -> !free.contains(one)).toList();
        draft.also(new NoticeChange.ReleaseAsks(notice.code()));
        full.forEach(asked -> draft.also(new NoticeChange.HoldAsk(notice.code(), asked)));
        if (!free.isEmpty()) {
            ask(notice, free);
        }
        if (!full.isEmpty()) {
            askRoom(notice, full.size(), "again");
        }
    }

    /** When those who wait are looked at again: tomorrow, when people are up. */
    public void later(Notice notice) {
        var day = draft.now().atZone(town.roster().zone());
        var morning =
                day.toLocalDate().plusDays(1).atTime(town.limits().nightTo()).atZone(day.getZone());
        draft.schedule(Due.of(morning.toInstant(), Due.What.NOTICE_ASKS_LATER, notice.code()));
    }

    private void askRoom(Notice notice, int count, String occasion) {
        room(notice)
                .ifPresent(room -> draft.say(
                                room,
                                Phrase.of("notice.asks_held")
                                        .with("code", notice.code())
                                        .with("kind", notice.kind(), "notice")
                                        .with("count", count))
                        .about(notice.code())
                        .on(occasion)
                        .now());
    }

    private Optional<Target> room(Notice notice) {
        return town.roster().commandRooms(notice.reach().grid()).stream()
                .findFirst()
                .map(group -> new Target.ToGroup(group.id()));
    }
}
