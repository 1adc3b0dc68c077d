package org.huiyin.desk.planned;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import org.huiyin.delivery.Outgoing;
import org.huiyin.desk.Draft;
import org.huiyin.desk.DueScene;
import org.huiyin.desk.audience.Circle;
import org.huiyin.ledger.Due;
import org.huiyin.notice.Campaign;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeClass;
import org.huiyin.notice.Programme;
import org.huiyin.notice.Schedule;
import org.huiyin.text.Phrase;

/**
 * What becomes of a schedule's moment: a ready notice goes out in the command room's name, waits for the morning, or comes
 * too late and is only reported. Several moments missed in a row are one.
 */
public final class ScheduleDue {
    private static final String BY = "schedule:";

    private final DueScene scene;
    private final Draft draft;

    public ScheduleDue(DueScene scene, Draft draft) {
        this.scene = scene;
        this.draft = draft;
    }

    public void look() {
        if (scene.due().what() == Due.What.NOTICE_SCHEDULED) {
            programme().running(scene.due().subject()).ifPresent(schedule -> look(schedule, Moment.of(scene.due())));
        }
    }

    private Programme programme() {
        return scene.town().policy().programme();
    }

    private void look(Schedule schedule, Moment moment) {
        var month = local(moment.planned()).getMonth();
        var turn = programme().turn(schedule, moment.turn(), month);
        if (moment.meant().isEmpty()) {
            int next = turn.map(Programme.Turn::next).orElse(moment.turn());
            schedule.times()
                    .next(draft.now())
                    .ifPresent(at -> draft.schedule(new Moment(at, schedule.id(), next, Optional.empty()).due()));
        }
        turn.map(Programme.Turn::campaign).ifPresent(campaign -> settle(schedule, campaign, moment));
    }

    private void settle(Schedule schedule, Campaign campaign, Moment moment) {
        var rules = scene.town().policy().noticeClass(campaign.kind());
        var morning = scene.town().limits().morning(local(draft.now()));
        if (rules.lane() != NoticeClass.Lane.EMERGENCY && morning.isPresent()) {
            draft.schedule(moment.putOffTo(morning.get()).due());
        } else if (isWorthwhile(schedule, moment, rules)) {
            goOut(schedule, campaign, rules);
        } else {
            report(campaign, moment);
        }
    }

    /** Within its life, and nearer to the time it was meant for than to the next. */
    private boolean isWorthwhile(Schedule schedule, Moment moment, NoticeClass rules) {
        var late = Duration.between(moment.planned(), draft.now());
        boolean isNear = schedule.times()
                .next(draft.now())
                .map(next -> Duration.between(draft.now(), next).compareTo(late) >= 0)
                .orElse(true);
        return isNear && late.compareTo(rules.lifetime()) < 0;
    }

    private ZonedDateTime local(Instant moment) {
        return moment.atZone(scene.town().roster().zone());
    }

    private Circle circle() {
        var roster = scene.town().roster();
        return new Circle(roster, roster.grids().root().id());
    }

    /** Nobody is asked to say that they have heard what comes round by itself. */
    private void goOut(Schedule schedule, Campaign campaign, NoticeClass rules) {
        var wait = schedule.objection().compareTo(rules.undo()) > 0 ? schedule.objection() : rules.undo();
        var leaves = draft.now().plus(wait);
        var notice = Notice.begun(
                draft.nextNoticeCode(),
                Notice.Content.words(campaign.kind(), campaign.spoken().whole()),
                Notice.Posting.inPrivate(BY + schedule.id()),
                circle().reach(campaign.audience(), Set.of()),
                Notice.Life.waiting(draft.now(), leaves.plus(rules.lifetime())));
        draft.save(notice);
        draft.schedule(Due.of(leaves, Due.What.NOTICE_LEAVES, notice.code()));
        announce(notice, schedule, leaves);
    }

    private void announce(Notice notice, Schedule schedule, Instant leaves) {
        circle().rooms()
                .forEach(room -> draft.say(
                                room,
                                Phrase.of("notice.scheduled")
                                        .with("code", notice.code())
                                        .with("kind", notice.kind(), "notice")
                                        .with("rule", schedule.id())
                                        .with("at", leaves)
                                        .with("groups", notice.reach().groups().size())
                                        .with("words", notice.text()))
                        .about(notice.code())
                        .in(Outgoing.Lane.ROUTINE)
                        .now());
    }

    private void report(Campaign campaign, Moment moment) {
        circle().rooms()
                .forEach(room -> draft.say(
                                room,
                                Phrase.of("notice.missed")
                                        .with("name", campaign.spoken().name())
                                        .with("rule", moment.schedule())
                                        .with("at", moment.planned()))
                        .on(moment.schedule() + "/" + moment.planned().toEpochMilli())
                        .in(Outgoing.Lane.ROUTINE)
                        .now());
    }
}
