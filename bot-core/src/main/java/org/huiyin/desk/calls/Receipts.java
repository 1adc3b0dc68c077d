package org.huiyin.desk.calls;

import java.util.List;
import java.util.stream.Stream;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.items.Clocks;
import org.huiyin.desk.items.Telling;
import org.huiyin.desk.items.Wording;
import org.huiyin.housecall.HandOver;
import org.huiyin.housecall.HouseCall;
import org.huiyin.item.Item;
import org.huiyin.item.ItemLife;
import org.huiyin.item.Move;
import org.huiyin.text.Phrase;

/** Writes down that papers changed hands, and gives both sides a receipt; in private, for papers are nobody else's. */
final class Receipts {
    private final Scene scene;
    private final Draft draft;
    private final Telling telling;

    Receipts(Scene scene, Draft draft) {
        this.scene = scene;
        this.draft = draft;
        this.telling = new Telling(scene, draft);
    }

    /** The item as it is then. */
    Item write(Item item, HandOver handOver) {
        var cause = draft.cause(scene.speaker().id(), scene.message());
        var taken = item;
        if (item.isOpen() && item.handling().holders().isEmpty() && new Concerned(scene).serves(item)) {
            taken = keep(ItemLife.claim(item, cause), item);
            new Clocks(scene.town(), draft).inHand(taken);
        }
        var passed = keep(ItemLife.handOver(taken, handOver, cause), taken);
        var receipt = receipt(passed, handOver);
        Stream.concat(Stream.of(passed.asking().reporter()), passed.handling().handler().stream())
                .distinct()
                .forEach(person -> draft.say(new Target.ToPerson(person), receipt)
                        .about(passed.code())
                        .on(scene.message().id().value())
                        .after(telling.hold()));
        return passed;
    }

    private Phrase receipt(Item item, HandOver handOver) {
        var call = item.call().orElseThrow();
        return Phrase.of("call.receipt")
                .with("code", item.code())
                .with("number", call.handOvers().size())
                .with("from", handOver.from(), "side")
                .with("to", handOver.to(), "side")
                .with("name", telling.wording().handlerName(item))
                .with("at", handOver.at())
                .with("papers", Wording.papers(handOver.papers()))
                .with("missing", missing(call));
    }

    private static List<Phrase> missing(HouseCall call) {
        return call.missing().isEmpty()
                ? List.of()
                : List.of(Phrase.of("call.receipt.missing").with("papers", Wording.papers(call.missing())));
    }

    private Item keep(Move move, Item item) {
        var kept = draft.save(move).orElse(draft.latest(item));
        var linked = kept.with(kept.links().with(scene.message()));
        draft.save(linked);
        draft.link(scene.message().id(), item.code());
        return linked;
    }
}
