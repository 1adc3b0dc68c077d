package org.huiyin.desk.notices;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.NoticeChange;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.ledger.Verdict;
import org.huiyin.notice.Acknowledgement;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeState;
import org.huiyin.reading.Reading;

/** Somebody asked says that they have heard a notice. Written down without a word. */
public final class HeardStep implements Step {

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        return heard(scene).map(notice -> {
            var draft = new Draft(scene.numbers(), now);
            var word = new Acknowledgement(
                    scene.speaker().id(), now, scene.message().id());
            draft.also(new NoticeChange.Replied(notice.code(), word));
            draft.link(scene.message().id(), notice.code());
            return draft.finish(Verdict.Outcome.NOTICED, "heard " + notice.code());
        });
    }

    private static Optional<Notice> heard(Scene scene) {
        return scene.quotedNotice()
                .filter(n -> isAsked(n, scene))
                .or(() -> scene.notices().stream()
                        .filter(n -> isAsked(n, scene) && reachesHere(n, scene))
                        .filter(n -> !n.acknowledged().contains(scene.speaker().id()))
                        .findFirst());
    }

    private static boolean isAsked(Notice notice, Scene scene) {
        return notice.state() == NoticeState.LIVE
                && notice.reach().asks(scene.speaker().id());
    }

    static boolean reachesHere(Notice notice, Scene scene) {
        return scene.isPrivate()
                || notice.origin().filter(scene.here().id()::equals).isPresent()
                || notice.reach().groups().contains(scene.here().id());
    }
}
