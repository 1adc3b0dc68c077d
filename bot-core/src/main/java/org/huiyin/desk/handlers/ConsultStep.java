package org.huiyin.desk.handlers;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.desk.items.Meant;
import org.huiyin.item.Item;
import org.huiyin.reading.Act;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.report.Kind;

/** Somebody of the staff answers an open question: the answer settles it. */
public final class ConsultStep implements Step {
    private static final double SPEAKS_OF_IT = 1.2;
    private static final double PLAINLY = 0.6;
    private static final double PERHAPS = 0.3;
    private static final int SHORTEST_ANSWER = 6;

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        boolean pointed = !scene.quoted().subjects().isEmpty();
        boolean answers = scene.speaker().isStaff()
                && reading.text().length() >= SHORTEST_ANSWER
                && (pointed || !reading.has(Cue.QUESTION))
                && !isWorkTalk(reading);
        if (!answers) {
            return Optional.empty();
        }
        var meant = new Meant(scene, reading);
        return scene.quotedItems().stream()
                .filter(ConsultStep::isOpenQuestion)
                .findFirst()
                .or(() -> scene.items().stream()
                        .filter(ConsultStep::isOpenQuestion)
                        .filter(i -> i.asking().group().equals(scene.group().map(g -> g.id())))
                        .filter(i -> scene.quoted().subjects().isEmpty()
                                && (meant.score(i) >= SPEAKS_OF_IT || soundsLikeAnswer(reading, scene)))
                        .findFirst())
                .map(item -> new HandlersWord(scene, reading, now).apply(Act.DONE, item));
    }

    /** Staff who speak of how things are done, where one question is open, answer it. */
    private static boolean soundsLikeAnswer(Reading reading, Scene scene) {
        boolean informs = reading.clauses().stream().anyMatch(c -> c.kind() == Kind.CONSULT)
                || reading.has(Cue.YES)
                || reading.confidence(Act.ANSWER) >= PERHAPS;
        return informs
                && scene.items().stream()
                                .filter(ConsultStep::isOpenQuestion)
                                .filter(i ->
                                        i.asking().group().equals(scene.group().map(g -> g.id())))
                                .count()
                        == 1;
    }

    /** "I will ask" is no answer yet. */
    private static boolean isWorkTalk(Reading reading) {
        var act = reading.likeliest().act();
        return act == Act.CLAIM
                || act == Act.TRANSFER
                || act == Act.GIVE_BACK
                || act == Act.EXTEND
                || act == Act.ACKNOWLEDGE
                || (act == Act.NOTICE && reading.likeliest().confidence() >= PLAINLY)
                || act == Act.VISIT
                || act == Act.PATROL
                || act == Act.ROLL_CALL;
    }

    private static boolean isOpenQuestion(Item item) {
        return item.isOpen() && item.subject().kind() == Kind.CONSULT;
    }
}
