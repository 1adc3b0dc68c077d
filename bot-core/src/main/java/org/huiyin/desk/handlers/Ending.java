package org.huiyin.desk.handlers;

import java.util.Optional;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.items.Clocks;
import org.huiyin.desk.items.Telling;
import org.huiyin.grid.Group;
import org.huiyin.item.Item;
import org.huiyin.item.Links;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.report.Kind;

/** What follows when an item was said to be done: its clocks, what shows it, and the word to its askers. */
final class Ending {
    /** "Done", "all fixed": a bare word in any form is shorter than a reason. */
    private static final int SHORTEST_REASON = 8;

    private final Scene scene;
    private final Reading reading;
    private final Draft draft;
    private final Telling telling;

    Ending(Scene scene, Reading reading, Draft draft) {
        this.scene = scene;
        this.reading = reading;
        this.draft = draft;
        this.telling = new Telling(scene, draft);
    }

    void resolved(Item item) {
        var done = proven(item);
        new Clocks(scene.town(), draft).done(done);
        if (done.isProactive()) {
            noted(done);
        }
        var phrase = telling.wording()
                .brief("item.done", done)
                .with("name", scene.speaker().name())
                .with("words", telling.wording().said(scene.message().text()));
        done.whereAsked()
                .forEach(place -> draft.say(place, phrase)
                        .about(done.code())
                        .on(scene.message().id().value())
                        .showing(scene.message().images())
                        .after(telling.hold()));
    }

    /** Whoever went to a door unasked hears that it counts, and the home as spoken with. */
    private void noted(Item item) {
        scene.roster().households().stream()
                .filter(home -> home.grid().equals(item.subject().grid())
                        && item.subject().place().filter(home.address()::equals).isPresent())
                .forEach(home -> draft.contacted(home.id(), scene.speaker().id()));
        var here = scene.isIn(Group.Purpose.RESIDENTS)
                ? new Target.ToPerson(scene.speaker().id())
                : scene.here();
        draft.say(here, telling.wording().brief("proactive.done", item))
                .about(item.code())
                .answering(scene.message())
                .after(telling.hold());
    }

    /** It was done already, and more is shown of it. */
    void shown(Item item) {
        draft.join(item, scene.message(), scene.speaker().id());
        var grown = draft.latest(item);
        proof().ifPresent(p -> draft.save(grown.with(grown.links().shownBy(p))));
        telling.here(telling.wording().brief("item.shown", grown), grown);
    }

    /** A picture or a few words show that it is done; of a hazard they are asked for. */
    private Item proven(Item item) {
        var proof = proof();
        var proven = proof.map(p -> item.with(item.links().shownBy(p))).orElse(item);
        draft.save(proven);
        if (proof.isEmpty() && item.subject().kind() == Kind.HAZARD) {
            draft.say(
                            new Target.ToPerson(scene.speaker().id()),
                            telling.wording().full("item.needs_proof", proven))
                    .about(item.code())
                    .now();
        }
        return proven;
    }

    private Optional<Links.Proof> proof() {
        if (!scene.message().images().isEmpty()) {
            return Optional.of(Links.Proof.PICTURE);
        }
        boolean saysHow =
                reading.has(Cue.FIXED_ON_SPOT) || scene.message().text().strip().length() >= SHORTEST_REASON;
        return saysHow ? Optional.of(Links.Proof.REASON) : Optional.empty();
    }
}
