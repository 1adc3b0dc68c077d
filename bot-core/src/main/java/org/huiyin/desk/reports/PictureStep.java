package org.huiyin.desk.reports;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.desk.items.Opening;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Reading;
import org.huiyin.text.Phrase;

/** A picture or a point on the map without words: it joins what its sender reported just before, or waits for its words. */
public final class PictureStep implements Step {

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        boolean wordless = scene.message().text().isBlank();
        boolean shows = !scene.message().images().isEmpty()
                || scene.message().location().isPresent();
        if (!wordless || !shows) {
            return Optional.empty();
        }
        return Optional.of(
                ofSameSender(scene, now).map(item -> join(item, scene, now)).orElseGet(() -> waitForWords(scene, now)));
    }

    private static Optional<Item> ofSameSender(Scene scene, Instant now) {
        var since = now.minus(scene.town().limits().fragmentWindow());
        return scene.quotedItems().stream()
                .findFirst()
                .or(() -> scene.items().stream()
                        .filter(i -> i.isOpen() || i.state() == ItemState.NEEDS_REVIEW)
                        .filter(i ->
                                i.asking().reporter().equals(scene.speaker().id())
                                        || i.handling().isHeldBy(scene.speaker().id()))
                        .filter(i -> i.asking().group().equals(scene.group().map(g -> g.id())))
                        .filter(i -> i.clock().opened().isAfter(since))
                        .max(Comparator.comparing(i -> i.clock().opened())));
    }

    private static Decision join(Item item, Scene scene, Instant now) {
        var draft = new Draft(scene.numbers(), now);
        var whole = item.with(item.links().with(scene.message()));
        if (whole.subject().place().isEmpty() && scene.message().location().isPresent()) {
            whole = new Opening(scene, draft)
                    .relocated(whole, scene.message().location().get().name());
        }
        draft.join(whole, scene.message(), scene.speaker().id());
        return draft.finish(Verdict.Outcome.JOINED, "a picture of " + item.code());
    }

    private static Decision waitForWords(Scene scene, Instant now) {
        var draft = new Draft(scene.numbers(), now);
        if (scene.isPrivate() || scene.message().mentionsBot()) {
            draft.say(scene.here(), Phrase.of("ask.picture"))
                    .on(scene.message().id().value())
                    .answering(scene.message())
                    .after(scene.town().limits().hold().multipliedBy(5));
        }
        return draft.finish(Verdict.Outcome.WAITING, "a picture waits for its words");
    }
}
