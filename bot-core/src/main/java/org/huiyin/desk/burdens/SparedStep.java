package org.huiyin.desk.burdens;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.NoticeChange;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.grid.Group;
import org.huiyin.grid.Role;
import org.huiyin.ledger.Verdict;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeState;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.text.Phrase;

/** "Send it all the same", "later": the command room decides about those who were asked enough before a notice came. */
public final class SparedStep implements Step {

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        boolean decides = scene.speaker().is(Role.COMMAND) && (scene.isIn(Group.Purpose.COMMAND) || scene.isPrivate());
        boolean isAbout = reading.has(Cue.SURVEY_ANYWAY) || reading.has(Cue.ASK_LATER);
        return decides && isAbout ? meant(scene).map(notice -> decide(notice, scene, reading, now)) : Optional.empty();
    }

    /** The one that is quoted, or the newest for which somebody waits. */
    private static Optional<Notice> meant(Scene scene) {
        var waiting = scene.notices().stream()
                .filter(notice -> notice.state() == NoticeState.LIVE || notice.state() == NoticeState.WAITING)
                .filter(notice -> !scene.lookups().underway().held(notice).isEmpty())
                .toList();
        return scene.quoted().subjects().isEmpty()
                ? waiting.stream().findFirst()
                : scene.quotedNotice().filter(waiting::contains);
    }

    private static Decision decide(Notice notice, Scene scene, Reading reading, Instant now) {
        var draft = new Draft(scene.numbers(), now);
        draft.inDrill(notice);
        var held = scene.lookups().underway().held(notice);
        var spared = new Spared(scene.town(), draft, scene.burden());
        if (reading.has(Cue.ASK_LATER)) {
            spared.later(notice);
        } else {
            draft.also(new NoticeChange.ReleaseAsks(notice.code()));
            spared.ask(notice, held);
        }
        draft.say(
                        scene.here(),
                        Phrase.of(reading.has(Cue.ASK_LATER) ? "notice.asks_later" : "notice.asks_sent")
                                .with("code", notice.code())
                                .with("count", held.size()))
                .about(notice.code())
                .on(scene.message().id().value())
                .answering(scene.message())
                .now();
        return draft.finish(Verdict.Outcome.NOTICED, "decided who is asked about " + notice.code());
    }
}
