package org.huiyin.desk.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Draft;
import org.huiyin.desk.DueScene;
import org.huiyin.desk.Town;
import org.huiyin.ledger.Due;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeClass;
import org.huiyin.notice.NoticeState;
import org.huiyin.text.Phrase;

/**
 * Those asked who have not said a word yet: reminded in private, at most as often as the rules of the kind say, and only
 * for what cannot wait. After the last time the command room, and nobody else, is told who they are.
 */
final class Silent {
    private final Town town;
    private final Draft draft;

    Silent(Town town, Draft draft) {
        this.town = town;
        this.draft = draft;
    }

    /** The first reminder of a notice that leaves now. One with little time left has its reminder in the middle of it. */
    void expect(Notice notice) {
        town.policy().noticeClass(notice.kind()).reminding().ifPresent(reminding -> {
            var after = notice.life()
                    .deadline()
                    .map(at -> Duration.between(draft.now(), at).dividedBy(2))
                    .filter(half -> !half.isNegative() && half.compareTo(reminding.after()) < 0)
                    .orElse(reminding.after());
            schedule(notice, 1, draft.now().plus(after));
        });
    }

    private void schedule(Notice notice, int time, Instant at) {
        draft.schedule(new Due(at, Due.What.NOTICE_REMINDS, notice.code(), Integer.toString(time)));
    }

    void remind(Notice notice, DueScene scene) {
        var reminding = town.policy().noticeClass(notice.kind()).reminding();
        if (notice.state() != NoticeState.LIVE || reminding.isEmpty()) {
            return;
        }
        var morning = morning(notice);
        if (morning.isPresent()) {
            draft.schedule(scene.due().at(morning.get()));
            return;
        }
        int time = Integer.parseInt(scene.due().step());
        var silent = notice.pending().stream()
                .filter(person -> !scene.holds().isAway(person))
                .filter(person -> isUrgent(notice) || scene.burden().get().allows(person, lane(notice)))
                .toList();
        silent.forEach(person -> draft.say(
                        new Target.ToPerson(person),
                        Phrase.of(notice.rollCall() ? "notice.answer_missing" : "notice.word_missing")
                                .with("code", notice.code())
                                .with("kind", notice.kind(), "notice"))
                .about(notice.code())
                .on("reminder/" + time)
                .in(lane(notice))
                .now());
        if (!silent.isEmpty() && time < reminding.get().times()) {
            schedule(notice, time + 1, draft.now().plus(reminding.get().after()));
        } else if (!silent.isEmpty() && !notice.rollCall()) {
            new Tally(town, draft).unheard(notice);
        }
    }

    private Outgoing.Lane lane(Notice notice) {
        return town.policy().noticeClass(notice.kind()).queue();
    }

    private boolean isUrgent(Notice notice) {
        return town.policy().noticeClass(notice.kind()).lane() == NoticeClass.Lane.EMERGENCY;
    }

    private Optional<Instant> morning(Notice notice) {
        return isUrgent(notice)
                ? Optional.empty()
                : town.limits().morning(draft.now().atZone(town.roster().zone()));
    }
}
