package org.huiyin.desk.calls;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.items.Clocks;
import org.huiyin.desk.items.Telling;
import org.huiyin.item.Cause;
import org.huiyin.item.Item;
import org.huiyin.item.ItemLife;
import org.huiyin.item.Move;
import org.huiyin.ledger.Verdict;
import org.huiyin.text.Phrase;

/** Makes, moves and calls off an appointment; both who waits and who comes hear of it. */
final class AppointmentWord {
    private final Scene scene;
    private final Draft draft;
    private final Telling telling;
    private final Clocks clocks;
    private final Concerned concerned;
    private final Cause cause;

    AppointmentWord(Scene scene, Instant now) {
        this.scene = scene;
        this.draft = new Draft(scene.numbers(), now);
        this.telling = new Telling(scene, draft);
        this.clocks = new Clocks(scene.town(), draft);
        this.concerned = new Concerned(scene);
        this.cause = draft.cause(scene.speaker().id(), scene.message());
    }

    Decision appoint(Item item, Instant at) {
        var taken = taken(item);
        var appointed = keep(ItemLife.appoint(taken, at, cause), taken);
        clocks.appointed(appointed, at);
        if (!appointed.handling().holders().isEmpty()) {
            clocks.inHand(appointed);
        }
        var key = item.appointment().isPresent() ? "call.moved" : "call.appointed";
        tell(appointed, telling.wording().appointment(key, appointed, at));
        return draft.finish(Verdict.Outcome.MOVED, "appointment");
    }

    Decision callOff(Item item) {
        var open = keep(ItemLife.callOff(item, cause), item);
        clocks.calledOff(open);
        tell(
                open,
                telling.wording()
                        .appointment("call.called_off", open, item.appointment().orElseThrow()));
        return draft.finish(Verdict.Outcome.MOVED, "appointment called off");
    }

    /** Who says when they come has it in hand. */
    private Item taken(Item item) {
        if (!concerned.serves(item) || !item.handling().holders().isEmpty()) {
            return item;
        }
        return keep(ItemLife.claim(item, cause), item);
    }

    private void tell(Item item, Phrase named) {
        var occasion = scene.message().id().value();
        telling.toAskers(item, named, occasion);
        if (concerned.asks(item)) {
            coming(item)
                    .ifPresent(person -> draft.say(new Target.ToPerson(person), named)
                            .about(item.code())
                            .on(occasion)
                            .after(telling.hold()));
        } else if (scene.isPrivate() && !item.whereAsked().contains(scene.here())) {
            telling.here(named, item);
        }
    }

    private static Optional<String> coming(Item item) {
        return item.handling().handler().or(() -> item.handling().owner());
    }

    private Item keep(Move move, Item item) {
        var kept = draft.save(move).orElse(draft.latest(item));
        var linked = kept.with(kept.links().with(scene.message()));
        draft.save(linked);
        draft.link(scene.message().id(), item.code());
        return linked;
    }
}
