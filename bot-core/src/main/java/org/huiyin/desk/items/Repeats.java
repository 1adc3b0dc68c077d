package org.huiyin.desk.items;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.grid.Person;
import org.huiyin.item.Item;

/**
 * The same asker's same trouble at the same place, over and done with before: the next time is linked to the first, runs on
 * the fast track, and the leader hears how often it has been.
 */
final class Repeats {
    private static final String FAST_PROFILE = "fast";
    private static final String USUAL_TRACK = "normal";

    /** From here on the command room hears of it too. */
    private static final int OFTEN = 3;

    private final Scene scene;
    private final Draft draft;

    Repeats(Scene scene, Draft draft) {
        this.scene = scene;
        this.draft = draft;
    }

    /** The item, linked to the first of its kind where there was one. */
    Item linked(Item item) {
        if (item.subject().matter().isEmpty()) {
            return item;
        }
        return earlier(item).findFirst().map(old -> repeating(item, old)).orElse(item);
    }

    private static Item repeating(Item item, Item old) {
        var linked = item.with(item.links().repeating(old.links().repeatOf().orElse(old.code())));
        return item.profile().equals(USUAL_TRACK) ? linked.under(FAST_PROFILE) : linked;
    }

    private Stream<Item> earlier(Item item) {
        var window = scene.town().limits().repeatWindow();
        return scene.items().stream()
                .filter(old -> old.state().isDone()
                        && old.asking().isFrom(scene.speaker().id()))
                .filter(old -> old.subject().matter().equals(item.subject().matter()))
                .filter(old -> endOf(old).plus(window).isAfter(draft.now()))
                .filter(old -> samePlace(old, item));
    }

    /** Word to the leader of the grid, and from the third time on to the command room. */
    void tell(Item item) {
        if (item.links().repeatOf().isEmpty()) {
            return;
        }
        long times = earlier(item).count() + 1;
        var wording = new Wording(scene.town());
        var phrase = wording.full("item.repeated", item)
                .with("count", times)
                .with("first", item.links().repeatOf().orElse(item.code()));
        leader(item)
                .filter(leader -> !leader.equals(scene.speaker().id()))
                .ifPresent(leader -> draft.say(new Target.ToPerson(leader), phrase)
                        .about(item.code())
                        .after(scene.town().limits().hold()));
        if (times >= OFTEN) {
            new Telling(scene, draft).toCommand(item, phrase);
        }
    }

    private Optional<String> leader(Item item) {
        return scene.roster().leaderOf(item.subject().grid()).map(Person::id);
    }

    private static Instant endOf(Item item) {
        return Stream.of(item.clock().closed(), item.clock().resolved())
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(item.clock().opened());
    }

    private static boolean samePlace(Item one, Item other) {
        var a = one.subject().place();
        var b = other.subject().place();
        return a.isEmpty() || b.isEmpty() || Places.alike(a.get(), b.get());
    }
}
