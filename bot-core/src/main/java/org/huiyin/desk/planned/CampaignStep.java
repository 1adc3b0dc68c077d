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
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;
import org.huiyin.text.Phrase;
import org.huiyin.text.Value;

/** "Send the drowning reminder": the command room calls a ready notice by a word, and it leaves after the time to undo. */
public final class CampaignStep implements Step {
    private static final int LONGEST_ORDER = 24;

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        boolean may = scene.speaker().is(Role.COMMAND) && !scene.isIn(Group.Purpose.RESIDENTS);
        if (!may || !reading.has(Cue.SEND_READY)) {
            return Optional.empty();
        }
        var called = scene.town().policy().programme().called(reading.text());
        if (called.isEmpty()) {
            return isBareOrder(scene) ? Optional.of(unknown(scene, now)) : Optional.empty();
        }
        return Optional.of(unknownPlace(scene, reading)
                .map(place -> decline(scene, Phrase.of("notice.place_unknown").with("place", place), now))
                .orElseGet(() -> send(called.get(), scene, reading, now)));
    }

    /** Longer words may be the notice itself. */
    private static boolean isBareOrder(Scene scene) {
        boolean inTheRoom = scene.isPrivate() || scene.isIn(Group.Purpose.COMMAND);
        return inTheRoom && scene.message().text().length() <= LONGEST_ORDER;
    }

    /** A place that is named and is none of ours: rather nothing is sent than everything. */
    private static Optional<String> unknownPlace(Scene scene, Reading reading) {
        var tree = scene.roster().grids();
        return reading.slots(SlotName.PLACE).stream()
                .map(Slot::value)
                .filter(place -> tree.names()
                        .in(place)
                        .filter(grid -> tree.within(grid.id(), scene.speaker().grid()))
                        .isEmpty())
                .findFirst();
    }

    private static Decision unknown(Scene scene, Instant now) {
        var month = now.atZone(scene.roster().zone()).getMonth();
        var names = scene.town().policy().programme().campaigns().stream()
                .filter(campaign -> campaign.isInSeason(month))
                .map(campaign ->
                        Phrase.of("name.part").with("name", campaign.spoken().name()))
                .toList();
        return decline(scene, Phrase.of("notice.none_ready").with("names", names), now);
    }

    private static Decision decline(Scene scene, Phrase why, Instant now) {
        var draft = new Draft(scene.numbers(), now);
        draft.say(scene.here(), why)
                .on(scene.message().id().value())
                .answering(scene.message())
                .after(scene.town().limits().hold());
        return draft.finish(Verdict.Outcome.DECLINED, "nothing that lies ready");
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
