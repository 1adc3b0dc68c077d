package org.huiyin.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.delivery.Target;
import org.huiyin.item.Asking;
import org.huiyin.item.Cause;
import org.huiyin.item.Clock;
import org.huiyin.item.Handling;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemState;
import org.huiyin.item.Links;
import org.huiyin.item.Move;
import org.huiyin.item.Subject;
import org.huiyin.report.Kind;
import org.huiyin.report.Urgency;

/** An item on its way through life, a minute a step, with its history. */
final class Life {
    static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    static final Target GROUP = new Target.ToGroup("g-1");

    private final List<ItemEvent> events = new ArrayList<>();
    private Item item;
    private Instant now = NOON;

    private Life(Item item) {
        this.item = item;
        events.add(new ItemEvent(now, ItemEvent.Type.OPENED, "asker", Optional.empty(), Optional.empty()));
    }

    static Life of(String code, Kind kind, Optional<String> owner) {
        return of(code, kind, owner, ItemState.REPORTED, 1);
    }

    static Life of(String code, Kind kind, Optional<String> owner, ItemState state, int places) {
        return new Life(new Item(
                code,
                1,
                new Subject(kind, Optional.empty(), Urgency.NORMAL, "dq", "qh/dq/", Optional.empty(), "words"),
                Asking.by("asker", Optional.of("g-1")),
                Handling.by(owner, Optional.empty(), places),
                Clock.start(NOON, NOON, Optional.empty()),
                Links.of(List.of(), List.of()),
                state,
                Optional.empty(),
                Optional.empty(),
                "fast"));
    }

    /** A move somebody makes; one that is refused changes nothing. */
    Life then(String by, BiFunction<Item, Cause, Move> move) {
        now = now.plusSeconds(60);
        if (move.apply(item, new Cause(by, now, Optional.empty())) instanceof Move.Made made) {
            item = made.item();
            events.add(made.event());
        }
        return this;
    }

    Life askedBy(String other, Target where) {
        item = item.with(item.asking().joinedBy(other, where));
        return this;
    }

    Item item() {
        return item;
    }

    List<ItemEvent> events() {
        return List.copyOf(events);
    }

    Instant now() {
        return now;
    }

    /** A word that was said a few seconds after the last step. */
    Entry.Word word(Target to, String phrase, DeliveryState state) {
        return new Entry.Word(to, phrase, state, now.plusSeconds(3));
    }
}
