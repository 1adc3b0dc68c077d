package org.huiyin.desk.duties;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.desk.items.Named;
import org.huiyin.grid.Grid;
import org.huiyin.grid.Person;
import org.huiyin.item.Item;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Reading;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;
import org.huiyin.text.Phrase;

/**
 * "Thank you, Gu, for all you do": thanks to somebody who serves here, for something that is over or for nothing in
 * particular. Who is meant must be plain; a group hears nothing of it.
 */
public final class ThanksStep implements Step {

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        return scene.speaker().isStaff()
                ? Optional.empty()
                : thanked(scene, reading).map(worker -> take(worker, scene, now));
    }

    private static Optional<Person> thanked(Scene scene, Reading reading) {
        var named = Named.in(scene).stream().filter(Person::isHelper).toList();
        if (named.size() == 1) {
            return Optional.of(named.get(0));
        }
        var called = reading.slots(SlotName.PERSON).stream()
                .flatMap(slot -> called(slot, scene))
                .distinct()
                .toList();
        return named.isEmpty() && called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
    }

    /** Those who serve where it is said, and whose family name is in what somebody is called. */
    private static Stream<Person> called(Slot slot, Scene scene) {
        return scene.roster().grids().upward(grid(scene)).stream()
                .map(Grid::id)
                .flatMap(grid -> scene.roster().members().stream()
                        .filter(person -> person.grid().equals(grid) && person.isHelper())
                        .filter(person -> !person.name().isBlank()
                                && slot.value().contains(person.name().substring(0, 1))));
    }

    private static String grid(Scene scene) {
        return scene.group().map(group -> group.grid()).orElse(scene.speaker().grid());
    }

    private static Decision take(Person worker, Scene scene, Instant now) {
        var draft = new Draft(scene.numbers(), now);
        var items = latest(worker, scene).map(Item::code).map(List::of).orElse(List.of());
        new Thankful(scene, draft).to(worker, items);
        if (scene.isPrivate()) {
            draft.say(scene.here(), Phrase.of("thanks.noted").with("name", worker.name()))
                    .on(scene.message().id().value())
                    .answering(scene.message())
                    .after(scene.town().limits().hold());
        }
        return draft.finish(Verdict.Outcome.RECORDED, "thanks");
    }

    /** What the worker last did for whoever thanks them. */
    private static Optional<Item> latest(Person worker, Scene scene) {
        return scene.items().stream()
                .filter(item -> item.state().isDone()
                        && item.asking().isFrom(scene.speaker().id())
                        && item.handling().isHeldBy(worker.id()))
                .findFirst();
    }
}
