package org.huiyin.desk.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.circumstance.Circumstance;
import org.huiyin.circumstance.Held;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.desk.items.Named;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.ledger.Due;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.text.Phrase;

/**
 * "I am on leave from tomorrow to Friday, Li stands in", "Wang was moved, Zhang takes over", "I am back": what is open goes
 * to whoever stands in, and what comes meanwhile too.
 */
public final class AwayStep implements Step {
    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        boolean atWork = scene.isPrivate() || scene.isIn(Group.Purpose.STAFF) || scene.isIn(Group.Purpose.COMMAND);
        if (!scene.speaker().isHelper() || !atWork) {
            return Optional.empty();
        }
        if (reading.has(Cue.BACK)) {
            return Optional.of(back(scene, now));
        }
        return reading.has(Cue.AWAY) ? away(scene, reading, now) : Optional.empty();
    }

    private static Decision back(Scene scene, Instant now) {
        var draft = new Draft(scene.numbers(), now);
        var named = Named.in(scene);
        var who = speaksForOthers(scene.speaker()) && !named.isEmpty() ? named.get(0) : scene.speaker();
        draft.release(new Circumstance.Away(who.id(), Optional.empty()));
        answer(Phrase.of("away.over").with("name", who.name()), scene, draft);
        return draft.finish(Verdict.Outcome.MOVED, "back at work");
    }

    private static Optional<Decision> away(Scene scene, Reading reading, Instant now) {
        var named = Named.in(scene);
        boolean ofOthers = speaksForOthers(scene.speaker()) && !named.isEmpty() && !reading.has(Cue.OF_MYSELF);
        var who = ofOthers ? named.get(0) : scene.speaker();
        var others = ofOthers ? named.subList(1, named.size()) : named;
        var standIn = others.stream().filter(Person::isHelper).findFirst();
        if (!ofOthers && standIn.isEmpty() && !reading.has(Cue.OF_MYSELF)) {
            // Somebody else's leave, whoever that is.
            return Optional.empty();
        }
        var stretch = Stretch.of(reading, now, scene.roster().zone());
        var draft = new Draft(scene.numbers(), now);
        var away = new Circumstance.Away(who.id(), standIn.map(Person::id));
        draft.hold(new Held(away, scene.speaker().id(), stretch.from(), stretch.until()));
        if (stretch.from().isAfter(now)) {
            draft.schedule(Due.of(stretch.from(), Due.What.AWAY_BEGINS, who.id()));
        } else {
            new Handover(scene.town(), scene.holds(), draft).of(who, standIn, scene.items());
        }
        answer(noted(who, standIn, stretch), scene, draft);
        return Optional.of(draft.finish(Verdict.Outcome.MOVED, "away"));
    }

    /** Leaders and the command room write down who else is away. */
    private static boolean speaksForOthers(Person speaker) {
        return speaker.is(Role.COMMAND) || speaker.is(Role.GRID_LEADER) || speaker.is(Role.ADMIN);
    }

    private static Phrase noted(Person who, Optional<Person> standIn, Stretch stretch) {
        return Phrase.of("away.noted")
                .with("name", who.name())
                .with("from", stretch.from())
                .with(
                        "until",
                        stretch.until()
                                .map(at -> List.of(Phrase.of("away.until").with("until", at.minusSeconds(60))))
                                .orElse(List.of()))
                .with(
                        "stand_in",
                        standIn.map(p -> List.of(Phrase.of("away.stand_in").with("name", p.name())))
                                .orElse(List.of()));
    }

    private static void answer(Phrase phrase, Scene scene, Draft draft) {
        draft.say(scene.here(), phrase)
                .on(scene.message().id().value())
                .answering(scene.message())
                .after(scene.town().limits().hold());
    }
}
