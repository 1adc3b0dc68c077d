package org.huiyin.desk.handlers;

import java.util.Optional;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.items.Telling;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemLife;
import org.huiyin.text.Phrase;

/** What is said of the places of work on offer: one is taken, none is left, one falls to whoever waits. */
final class PlacesWord {
    private final Scene scene;
    private final Draft draft;
    private final Telling telling;

    PlacesWord(Scene scene, Draft draft) {
        this.scene = scene;
        this.draft = draft;
        this.telling = new Telling(scene, draft);
    }

    void taken(Item item) {
        var handling = item.handling();
        var phrase = Phrase.of(handling.isFull() ? "task.full" : "task.taken")
                .with("code", item.code())
                .with("name", scene.speaker().name())
                .with("taken", handling.holders().size())
                .with("places", handling.places());
        telling.here(phrase, item);
    }

    /** All places are given: who comes now waits for one, and the group hears once that it is full. */
    void await(Item item) {
        var waiting = ItemLife.await(item, scene.speaker().id());
        draft.save(waiting.with(waiting.links().with(scene.message())));
        draft.link(scene.message().id(), item.code());
        draft.say(scene.here(), Phrase.of("task.waiting").with("code", item.code()))
                .about(item.code())
                .answering(scene.message())
                .after(telling.hold());
    }

    /** The place went to whoever waited for one; they and the group hear it. */
    void movedUp(Item before, Item after) {
        after.handling().holders().stream()
                .filter(person -> !before.handling().isHeldBy(person))
                .forEach(person -> {
                    draft.save(
                            draft.latest(after),
                            ItemEvent.said(
                                    draft.now(),
                                    ItemEvent.Type.CLAIMED,
                                    person,
                                    scene.message().id()));
                    var phrase = Phrase.of("task.moved_up")
                            .with("code", after.code())
                            .with(
                                    "name",
                                    telling.wording()
                                            .nameOf(Optional.of(person))
                                            .orElse(person));
                    telling.here(phrase, after);
                    draft.say(new Target.ToPerson(person), phrase)
                            .about(after.code())
                            .on(scene.message().id().value())
                            .now();
                });
    }
}
