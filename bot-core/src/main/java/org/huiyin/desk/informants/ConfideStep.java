package org.huiyin.desk.informants;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.desk.items.Telling;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.text.Phrase;

/** "Do not say that it was me", in private, moments after reporting: what they reported is nobody's from now on. */
public final class ConfideStep implements Step {

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        if (!scene.isPrivate() || !reading.has(Cue.ANONYMOUS)) {
            return Optional.empty();
        }
        var since = now.minus(scene.town().limits().contextWindow());
        return scene.items().stream()
                .filter(i -> i.isOpen() || i.state() == ItemState.NEEDS_REVIEW)
                .filter(i -> i.asking().group().isEmpty()
                        && i.asking().reporter().equals(scene.speaker().id()))
                .filter(i -> i.clock().opened().isAfter(since))
                .max(Comparator.comparing(i -> i.clock().opened()))
                .map(item -> confide(item, scene, now));
    }

    private static Decision confide(Item item, Scene scene, Instant now) {
        var draft = new Draft(scene.numbers(), now);
        draft.join(item, scene.message(), scene.speaker().id());
        new Telling(scene, draft).here(Phrase.of("informant.sealed").with("code", item.code()), item);
        return draft.finish(Verdict.Outcome.JOINED, "confided");
    }
}
