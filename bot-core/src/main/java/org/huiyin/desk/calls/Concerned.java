package org.huiyin.desk.calls;

import java.util.Optional;
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
        var me = scene.speaker().id();
        return item.handling().isHeldBy(me)
                || item.handling().owner().filter(me::equals).isPresent()
                || scene.covers(item);
    }

    boolean has(Item item) {
        return item.call().isPresent() && (serves(item) || item.asking().isFrom(scene.speaker().id()));
    }

    /** The one house call the words can mean. */
    Optional<Meant.Found.One> meant(Reading reading, java.util.function.Predicate<Item> fits) {
        return new Meant(scene, reading).among(fits.and(this::has)) instanceof Meant.Found.One one
                        && has(one.item())
                        && fits.test(one.item())
                ? Optional.of(one)
                : Optional.empty();
    }
}
