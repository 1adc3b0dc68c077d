package org.huiyin.desk.planned;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.desk.audience.Circle;
import org.huiyin.grid.Grid;
import org.huiyin.grid.Group;
import org.huiyin.grid.Role;
import org.huiyin.ledger.Due;
import org.huiyin.ledger.Verdict;
import org.huiyin.notice.Campaign;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeClass;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.text.Phrase;
import org.huiyin.text.Value;

/** "Send the drowning reminder": the command room calls a ready notice by a word, and it leaves after the time to undo. */
public final class CampaignStep implements Step {

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        boolean may = scene.speaker().is(Role.COMMAND) && !scene.isIn(Group.Purpose.RESIDENTS);
        return may && reading.has(Cue.SEND_READY)
                ? scene.town()
                        .policy()
                        .programme()
                        .called(reading.text())
                        .map(campaign -> send(campaign, scene, reading, now))
                : Optional.empty();
    }

    private static Decision send(Campaign campaign, Scene scene, Reading reading, Instant now) {
        var rules = scene.town().policy().noticeClass(campaign.kind());
        var draft = new Draft(scene.numbers(), now);
        var notice = notice(campaign, rules, scene, reading, draft);
        draft.save(notice);
        draft.link(scene.message().id(), notice.code());
        draft.schedule(Due.of(now.plus(rules.undo()), Due.What.NOTICE_LEAVES, notice.code()));
        draft.say(
                        scene.here(),
                        Phrase.of("notice.ready")
                                .with("code", notice.code())
                                .with("name", campaign.spoken().name())
                                .with("groups", notice.reach().groups().size())
                                .with("takes", new Value.Span(scene.takes(notice)))
                                .with("undo", new Value.Span(rules.undo())))
                .about(notice.code())
                .answering(scene.message())
                .now();
        return draft.finish(Verdict.Outcome.NOTICED, "campaign " + campaign.id());
    }

    private static Notice notice(Campaign campaign, NoticeClass rules, Scene scene, Reading reading, Draft draft) {
        var circle = new Circle(scene.roster(), area(scene, reading));
        return Notice.begun(
                draft.nextNoticeCode(),
                new Notice.Content(campaign.kind(), campaign.spoken().whole(), List.of(), reading.has(Cue.DRILL)),
                Notice.Posting.inPrivate(scene.speaker().id(), scene.message().id()),
                circle.reach(campaign.audience(), Set.of()),
                Notice.Life.waiting(draft.now(), draft.now().plus(rules.undo()).plus(rules.lifetime())));
    }

    /** The part of the town that is named; else all the speaker answers for. */
    private static String area(Scene scene, Reading reading) {
        var tree = scene.roster().grids();
        return tree.names()
                .in(reading.text())
                .map(Grid::id)
                .filter(named -> tree.within(named, scene.speaker().grid()))
                .orElse(scene.speaker().grid());
    }
}
