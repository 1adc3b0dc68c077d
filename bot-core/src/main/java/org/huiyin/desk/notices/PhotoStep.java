package org.huiyin.desk.notices;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.ledger.Verdict;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeState;
import org.huiyin.reading.Reading;

/** The picture that follows the words of a notice joins it, and goes where the words went. */
public final class PhotoStep implements Step {

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        if (!scene.message().isBarePicture()) {
            return Optional.empty();
        }
        var since = now.minus(scene.town().limits().fragmentWindow());
        return scene.quotedNotice()
                .or(() -> scene.notices().stream()
                        .filter(n -> !n.state().isOver() && takes(n))
                        .filter(n -> n.publisher().equals(scene.speaker().id()))
                        .filter(n -> n.life().published().isAfter(since))
                        .findFirst())
                .filter(n -> n.publisher().equals(scene.speaker().id()))
                .map(n -> join(n, scene, now));
    }

    /** Somebody may be shown from several sides; a picture of one who is sought must go when the notice does. */
    private static boolean takes(Notice notice) {
        return notice.images().isEmpty() || notice.kind().isOfAPerson();
    }

    private static Decision join(Notice notice, Scene scene, Instant now) {
        var draft = new Draft(scene.numbers(), now);
        var whole = notice.joinedBy(scene.message());
        draft.save(whole);
        draft.link(scene.message().id(), notice.code());
        if (notice.state() == NoticeState.LIVE) {
            var elsewhere = notice.reach().groups().stream()
                    .filter(g -> !g.equals(scene.here().id()))
                    .toList();
            new Release(scene.town(), draft).picture(whole, elsewhere, scene.message());
        }
        return draft.finish(Verdict.Outcome.NOTICED, "the picture of " + notice.code());
    }
}
