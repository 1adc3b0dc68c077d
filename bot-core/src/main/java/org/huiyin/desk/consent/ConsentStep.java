package org.huiyin.desk.consent;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.circumstance.Circumstance;
import org.huiyin.circumstance.Held;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.text.Phrase;

/** "Do not keep me": from then on nothing the speaker says is kept; "you may keep me" takes it back. */
public final class ConsentStep implements Step {

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        boolean out = reading.has(Cue.DO_NOT_KEEP_ME);
        if (out == reading.has(Cue.KEEP_ME)) {
            return Optional.empty();
        }
        var draft = new Draft(scene.numbers(), now);
        if (scene.speaker().isStaff()) {
            return Optional.of(told(scene, draft, "consent.staff", "works here"));
        }
        var person = scene.speaker().id();
        var what = new Circumstance.Unkept(person);
        if (out) {
            draft.hold(new Held(what, person, now, Optional.empty()));
            return Optional.of(told(scene, draft, "consent.out", "not kept from now on"));
        }
        draft.release(what);
        return Optional.of(told(scene, draft, "consent.in", "kept again"));
    }

    private static Decision told(Scene scene, Draft draft, String phrase, String why) {
        draft.say(scene.here(), Phrase.of(phrase))
                .on(scene.message().id().value())
                .answering(scene.message())
                .after(scene.town().limits().hold());
        return draft.finish(Verdict.Outcome.ANSWERED, why);
    }
}
