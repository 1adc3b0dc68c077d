package org.huiyin.desk.handlers;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.desk.informants.PrivateWords;
import org.huiyin.desk.items.Telling;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Reading;
import org.huiyin.report.Kind;

/** More words in private on what was brought to us in private: they go where the first ones went. */
public final class FollowStep implements Step {
    private final Predicate<Kind> kinds;

    private FollowStep(Predicate<Kind> kinds) {
        this.kinds = kinds;
    }

    /** Who watches somebody sought speaks of nothing else: this goes before any other meaning. */
    public static FollowStep ofSightings() {
        return new FollowStep(kind -> kind == Kind.SIGHTING);
    }

    public static FollowStep ofOthers() {
        return new FollowStep(kind -> kind.isSensitive() && kind != Kind.SIGHTING);
    }

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        if (!PrivateWords.areThese(scene, reading)) {
            return Optional.empty();
        }
        var since = now.minus(scene.town().limits().contextWindow());
        return scene.items().stream()
                .filter(Item::isOpen)
                .filter(i -> i.asking().reporter().equals(scene.speaker().id()))
                .filter(i ->
                        kinds.test(i.subject().kind()) && i.clock().opened().isAfter(since))
                .findFirst()
                .map(item -> add(surer(item, reading), scene, now));
    }

    /** Who looks closer may become surer of whom they saw, or less so. */
    private static Item surer(Item item, Reading reading) {
        return item.with(item.subject().toldBy(reading.certainty()));
    }

    private static Decision add(Item item, Scene scene, Instant now) {
        var draft = new Draft(scene.numbers(), now);
        var telling = new Telling(scene, draft);
        var grown = item.with(item.links().with(scene.message()));
        draft.save(
                grown,
                ItemEvent.said(
                        now,
                        ItemEvent.Type.ADDED,
                        scene.speaker().id(),
                        scene.message().id()));
        draft.link(scene.message().id(), item.code());
        telling.toCommand(
                grown,
                telling.wording()
                        .alarming("item.more", "sighting.more", grown)
                        .with(
                                "words",
                                scene.town()
                                        .policy()
                                        .redactor()
                                        .numbers(scene.message().text())));
        return draft.finish(Verdict.Outcome.JOINED, "more on " + item.code());
    }
}
