package org.huiyin.desk.handlers;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Act;
import org.huiyin.reading.Reading;

/** Words that quote an open item and are nothing else: news when staff say them, an addition when its asker does. */
public final class QuotedWordStep implements Step {

    /** A picture from whoever had it in hand, of what they said is done. */
    private static boolean isShown(Item item, Scene scene) {
        return item.state() == ItemState.RESOLVED
                && item.handling().isHeldBy(scene.speaker().id())
                && !scene.message().images().isEmpty();
    }

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        var shown = scene.quotedItems().stream().filter(i -> isShown(i, scene)).findFirst();
        if (shown.isPresent()) {
            return Optional.of(new HandlersWord(scene, reading, now).apply(Act.DONE, shown.get()));
        }
        var quoted = scene.quotedItems().stream().filter(Item::isOpen).toList();
        if (quoted.size() != 1) {
            return Optional.empty();
        }
        var item = quoted.get(0);
        boolean holds = scene.speaker().isStaff()
                && item.handling().isHeldBy(scene.speaker().id());
        if (holds || scene.covers(item)) {
            return Optional.of(new HandlersWord(scene, reading, now).apply(Act.PROGRESS, item));
        }
        if (!item.asking().isFrom(scene.speaker().id())) {
            return Optional.empty();
        }
        var draft = new Draft(scene.numbers(), now);
        draft.join(item, scene.message(), scene.speaker().id());
        return Optional.of(draft.finish(Verdict.Outcome.JOINED, "said about " + item.code()));
    }
}
