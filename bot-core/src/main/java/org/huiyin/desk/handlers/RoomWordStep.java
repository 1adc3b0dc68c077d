package org.huiyin.desk.handlers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.grid.Group;
import org.huiyin.item.Item;
import org.huiyin.reading.Act;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.report.Kind;

/**
 * What the command room says on what was brought to it is carried to the one who reported it: keep watching, keep your
 * distance, help is on its way.
 */
public final class RoomWordStep implements Step {

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        if (!scene.speaker().isAuthority() || !(scene.isIn(Group.Purpose.COMMAND) || scene.isPrivate())) {
            return Optional.empty();
        }
        return meant(scene, reading).map(item -> new HandlersWord(scene, reading, now).apply(act(reading), item));
    }

    private static Optional<Item> meant(Scene scene, Reading reading) {
        var quoted = scene.quotedItems().stream().filter(Item::isOpen).toList();
        if (!quoted.isEmpty()) {
            return Optional.of(quoted.get(0));
        }
        List<Item> sightings = scene.items().stream()
                .filter(i -> i.isOpen() && i.subject().kind() == Kind.SIGHTING)
                .toList();
        return sightings.size() == 1 && reading.has(Cue.INSTRUCTION) ? Optional.of(sightings.get(0)) : Optional.empty();
    }

    private static Act act(Reading reading) {
        return reading.likeliest().act() == Act.DONE && reading.likeliest().confidence() >= 0.5
                ? Act.DONE
                : Act.PROGRESS;
    }
}
