package org.huiyin.desk.genuine;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.item.ItemCode;
import org.huiyin.ledger.Verdict;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeState;
import org.huiyin.reading.Act;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;
import org.huiyin.text.Phrase;

/**
 * In private, the number of a notice alone or in a question: whether we sent it, and whether it still holds. What it says
 * is not repeated, since some go to staff alone.
 */
public final class GenuineStep implements Step {

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        if (!scene.isPrivate()) {
            return Optional.empty();
        }
        return reading.slots(SlotName.ITEM_CODE).stream()
                .map(Slot::value)
                .filter(ItemCode::isNotice)
                .findFirst()
                .filter(code -> isAsked(code, reading))
                .map(code -> answer(code, scene, now));
    }

    private static boolean isAsked(String code, Reading reading) {
        return reading.text().strip().length() == code.length()
                || reading.has(Cue.QUESTION)
                || reading.likeliest().act() == Act.ASK;
    }

    private static Decision answer(String code, Scene scene, Instant now) {
        var notice = scene.lookups().notice().apply(code).filter(GenuineStep::hasGone);
        var draft = new Draft(scene.numbers(), now);
        draft.say(scene.here(), notice.map(n -> genuine(n, scene)).orElseGet(() -> unknown(code)))
                .on(scene.message().id().value())
                .answering(scene.message())
                .now();
        return draft.finish(Verdict.Outcome.ANSWERED, "asked whether " + code + " is ours");
    }

    private static boolean hasGone(Notice notice) {
        return notice.state() == NoticeState.LIVE || notice.state() == NoticeState.ENDED;
    }

    private static Phrase genuine(Notice notice, Scene scene) {
        return Phrase.of(notice.state() == NoticeState.LIVE ? "notice.genuine" : "notice.genuine.over")
                .with("code", notice.code())
                .with("kind", notice.kind(), "notice")
                .with("town", scene.roster().township())
                .with("at", notice.life().published());
    }

    private static Phrase unknown(String code) {
        return Phrase.of("notice.unknown").with("code", code);
    }
}
