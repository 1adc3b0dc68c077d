package org.huiyin.desk.handlers;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.item.Item;
import org.huiyin.reading.Act;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.report.Kind;

/** Where work is offered, "count me in" takes a place and "I cannot after all" gives it back; anybody may. */
public final class TaskStep implements Step {
    private static final double HINT = 0.25;

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        var act = reading.likeliest().act();
        if (scene.isPrivate() || act == Act.ASK || act == Act.OFFER || act == Act.NOTICE) {
            return Optional.empty();
        }
        if (!leaves(reading) && !joins(reading)) {
            return Optional.empty();
        }
        return offered(scene)
                .flatMap(task -> task.handling().isHeldBy(scene.speaker().id())
                        ? leave(task, scene, reading, now)
                        : join(task, scene, reading, now));
    }

    private static Optional<Item> offered(Scene scene) {
        var open = scene.items().stream()
                .filter(i -> i.isOpen() && i.subject().kind() == Kind.TASK)
                .filter(i -> !i.asking().reporter().equals(scene.speaker().id()))
                .toList();
        var quoted = scene.quotedItems().stream().filter(open::contains).findFirst();
        boolean pointsElsewhere = quoted.isEmpty() && !scene.quoted().subjects().isEmpty();
        return pointsElsewhere
                ? Optional.empty()
                : quoted.or(() -> open.stream()
                        .filter(i -> i.asking().group().equals(scene.group().map(g -> g.id())))
                        .findFirst());
    }

    private static boolean leaves(Reading reading) {
        return reading.has(Cue.CANNOT) || reading.confidence(Act.GIVE_BACK) >= HINT;
    }

    private static Optional<Decision> leave(Item task, Scene scene, Reading reading, Instant now) {
        return leaves(reading)
                ? Optional.of(new HandlersWord(scene, reading, now).apply(Act.GIVE_BACK, task))
                : Optional.empty();
    }

    private static boolean joins(Reading reading) {
        return !reading.has(Cue.QUESTION)
                && !reading.has(Cue.CANNOT)
                && (reading.confidence(Act.CLAIM) >= HINT || reading.has(Cue.SAME_HERE));
    }

    private static Optional<Decision> join(Item task, Scene scene, Reading reading, Instant now) {
        return joins(reading)
                ? Optional.of(new HandlersWord(scene, reading, now).apply(Act.CLAIM, task))
                : Optional.empty();
    }
}
