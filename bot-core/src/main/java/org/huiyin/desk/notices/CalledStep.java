package org.huiyin.desk.notices;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeState;
import org.huiyin.reading.Act;
import org.huiyin.reading.Reading;

/** While a roll call is on, an answer of somebody who was called goes before any other meaning. */
public final class CalledStep implements Step {
    private static final Set<Act> LOGS = EnumSet.of(Act.VISIT, Act.PATROL, Act.TENANCY, Act.NOTICE, Act.ACKNOWLEDGE);

    private final Step answer = new RollCallStep();

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        if (!scene.speaker().isHelper() || LOGS.contains(reading.likeliest().act())) {
            return Optional.empty();
        }
        boolean called = scene.notices().stream().anyMatch(n -> isCalled(n, scene));
        boolean pointsElsewhere =
                scene.quotedNotice().isEmpty() && !scene.quoted().subjects().isEmpty();
        return called && !pointsElsewhere ? answer.consider(scene, reading, now) : Optional.empty();
    }

    private static boolean isCalled(Notice notice, Scene scene) {
        return notice.rollCall()
                && notice.state() == NoticeState.LIVE
                && notice.reach().asks(scene.speaker().id())
                && HeardStep.reachesHere(notice, scene);
    }
}
