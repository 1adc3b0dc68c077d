package org.huiyin.desk.calls;

import java.util.Optional;
import java.util.function.Predicate;
import org.huiyin.desk.Scene;
import org.huiyin.desk.items.Meant;
import org.huiyin.item.Item;
import org.huiyin.reading.Reading;

/** Who has a say in a house call: whoever asked for it, and whoever comes or would. */
final class Concerned {
    private final Scene scene;

    Concerned(Scene scene) {
        this.scene = scene;
    }

    boolean asks(Item item) {
        return item.asking().isFrom(scene.speaker().id()) && !serves(item);
    }

    boolean serves(Item item) {
        return comes(item) || scene.covers(item);
    }

    private boolean comes(Item item) {
        var me = scene.speaker().id();
        return item.handling().isHeldBy(me)
                || item.handling().owner().filter(me::equals).isPresent();
    }

    private boolean isTheirs(Item item) {
        return comes(item) || item.asking().isFrom(scene.speaker().id());
    }

    /** The one house call the words can mean; one of whose area alone they are must be named or quoted. */
    Optional<Meant.Found.One> meant(Reading reading, Predicate<Item> fits) {
        Predicate<Item> call = fits.and(item -> item.call().isPresent());
        var found = new Meant(scene, reading).among(call.and(this::isTheirs));
        return found instanceof Meant.Found.One one && call.test(one.item()) && maySpeakOf(one)
                ? Optional.of(one)
                : Optional.empty();
    }

    private boolean maySpeakOf(Meant.Found.One one) {
        return isTheirs(one.item()) || (one.by().isExplicit() && scene.covers(one.item()));
    }
}
