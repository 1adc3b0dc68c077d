package org.huiyin.desk.proactive;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.grid.Grid;
import org.huiyin.grid.Group;
import org.huiyin.grid.Role;
import org.huiyin.ledger.Verdict;
import org.huiyin.proactive.ProactiveRule;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.text.Phrase;

/** "See to the dangerous houses": the command room calls a rule by a word and does not wait for its occasion. */
public final class ProactiveStep implements Step {

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        boolean may = scene.speaker().is(Role.COMMAND) && (scene.isPrivate() || scene.isIn(Group.Purpose.COMMAND));
        return may && reading.has(Cue.SEE_TO)
                ? scene.town().policy().proactive().called(reading.text()).map(rule -> run(rule, scene, reading, now))
                : Optional.empty();
    }

    private static Decision run(ProactiveRule rule, Scene scene, Reading reading, Instant now) {
        var draft = new Draft(scene.numbers(), now);
        var opened = new Forestalling(scene.town(), scene.holds(), draft)
                .run(rule, area(scene, reading), scene.lookups().homes().apply(rule));
        if (opened.isEmpty()) {
            draft.say(
                            scene.here(),
                            Phrase.of("proactive.nobody")
                                    .with("name", rule.words().name()))
                    .on(scene.message().id().value())
                    .answering(scene.message())
                    .after(scene.town().limits().hold());
        }
        return draft.finish(Verdict.Outcome.MOVED, "proactive: " + rule.id() + ": " + opened.size() + " opened");
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
