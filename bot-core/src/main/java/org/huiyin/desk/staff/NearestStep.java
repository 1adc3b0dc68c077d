package org.huiyin.desk.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.desk.items.Meant;
import org.huiyin.grid.Group;
import org.huiyin.item.Item;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.text.Phrase;

/** "Who could go?", asked by staff about an item: the three who are nearest and have least to do, and why. */
public final class NearestStep implements Step {
    private static final int SHOWN = 3;

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        boolean amongResidents = scene.isIn(Group.Purpose.RESIDENTS);
        if (!reading.has(Cue.NEAREST) || !scene.speaker().isStaff() || amongResidents) {
            return Optional.empty();
        }
        return item(scene, reading).map(item -> answer(item, scene, now));
    }

    private static Optional<Item> item(Scene scene, Reading reading) {
        var meant = new Meant(scene, reading);
        // Outside the command room "who could go" may be about supper.
        var found = scene.isIn(Group.Purpose.COMMAND) ? meant.among(Item::isOpen) : meant.explicit(Item::isOpen);
        return found instanceof Meant.Found.One one ? Optional.of(one.item()) : Optional.empty();
    }

    private static Decision answer(Item item, Scene scene, Instant now) {
        var draft = new Draft(scene.numbers(), now);
        List<Phrase> best = new Nearness(scene)
                .ranked(item).stream().limit(SHOWN).map(NearestStep::line).toList();
        var phrase = best.isEmpty()
                ? Phrase.of("nearest.nobody")
                : Phrase.of("nearest").with("people", best);
        draft.say(scene.here(), phrase.with("code", item.code()))
                .about(item.code())
                .on(scene.message().id().value())
                .answering(scene.message())
                .after(scene.town().limits().hold());
        return draft.finish(Verdict.Outcome.ANSWERED, "who could go");
    }

    private static Phrase line(Nearness.Candidate candidate) {
        return Phrase.of("nearest.person")
                .with("name", candidate.person().name())
                .with("grid", candidate.grid())
                .with("load", candidate.load())
                .with(
                        "distance",
                        candidate
                                .metres()
                                .map(m -> List.of(Phrase.of("nearest.distance").with("metres", m)))
                                .orElse(List.of()));
    }
}
