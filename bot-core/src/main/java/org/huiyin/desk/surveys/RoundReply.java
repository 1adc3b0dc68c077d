package org.huiyin.desk.surveys;

import java.util.Optional;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.survey.Round;
import org.huiyin.text.Phrase;

/** What we answer to who starts a survey, or asks after one. */
record RoundReply(Scene scene, Draft draft) {

    void here(Phrase phrase) {
        say(phrase, Optional.empty());
    }

    void here(Phrase phrase, Round round) {
        say(phrase, Optional.of(round));
    }

    private void say(Phrase phrase, Optional<Round> round) {
        var speaking =
                draft.say(scene.here(), phrase).on(scene.message().id().value()).answering(scene.message());
        round.ifPresent(about -> speaking.about(about.code()));
        speaking.after(scene.town().limits().hold());
    }
}
