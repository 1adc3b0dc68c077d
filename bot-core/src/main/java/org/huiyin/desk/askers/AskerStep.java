package org.huiyin.desk.askers;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.desk.handlers.HandlingStep;
import org.huiyin.desk.items.Meant;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.huiyin.item.Refusal;
import org.huiyin.reading.Act;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;

/** An asker's plain words about an item of theirs: rate, urge, withdraw, correct, thanks. */
public final class AskerStep implements Step {
    private final Act act;

    public AskerStep(Act act) {
        this.act = act;
    }

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        var found = new Meant(scene, reading).among(fits(scene, reading, now));
        Optional<Item> item = Optional.empty();
        boolean explicit = false;
        if (found instanceof Meant.Found.One one) {
            item = Optional.of(one.item());
            explicit = one.by().isExplicit();
        } else if (found instanceof Meant.Found.Several several && act != Act.CORRECT) {
            item = Optional.of(several.items().get(0));
        }
        if (item.isEmpty()) {
            return Optional.empty();
        }
        if (!mayTry(scene, item.get())) {
            return explicit && act != Act.THANKS && act != Act.URGE
                    ? HandlingStep.decline(item.get(), scene, now, Refusal.NOT_YOURS)
                    : Optional.empty();
        }
        return new AskersWord(scene, reading, now).apply(act, item.get());
    }

    private Predicate<Item> fits(Scene scene, Reading reading, Instant now) {
        var me = scene.speaker().id();
        var since = now.minus(scene.town().limits().spotMergeWindow());
        Predicate<Item> mine = i -> i.asking().isFrom(me);
        Predicate<Item> alive = i -> i.isOpen() || i.state() == ItemState.NEEDS_REVIEW;
        Predicate<Item> lately = i -> i.state().isDone()
                && i.clock().resolved().map(r -> r.isAfter(since)).orElse(false);
        return switch (act) {
            case RATE ->
                mine.and(
                        reading.has(Cue.NOT_FIXED)
                                ? lately
                                : lately.and(i -> i.rating().isEmpty()));
            case THANKS -> mine.and(lately).and(i -> i.state() == ItemState.RESOLVED);
            case URGE -> mine.and(alive);
            default -> mine.and(alive);
        };
    }

    /** Anybody may urge; the rest is for those who asked. Staff may correct what lies in their area. */
    private boolean mayTry(Scene scene, Item item) {
        if (act == Act.URGE && scene.speaker().isStaff()) {
            // Who answers for it does not urge themselves: their words are news.
            return !scene.roster()
                            .grids()
                            .within(item.subject().grid(), scene.speaker().grid())
                    || scene.speaker().isAuthority();
        }
        if (act == Act.URGE || item.asking().isFrom(scene.speaker().id())) {
            return true;
        }
        return scene.covers(item) && (act == Act.CORRECT || act == Act.WITHDRAW);
    }
}
