package org.huiyin.desk.handlers;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.items.Clocks;
import org.huiyin.desk.items.Named;
import org.huiyin.desk.items.Opening;
import org.huiyin.desk.items.Telling;
import org.huiyin.grid.Department;
import org.huiyin.item.Cause;
import org.huiyin.item.Item;
import org.huiyin.item.ItemLife;
import org.huiyin.item.ItemState;
import org.huiyin.item.Leg;
import org.huiyin.item.Move;
import org.huiyin.item.Refusal;
import org.huiyin.ledger.Due;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Act;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.report.Kind;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;
import org.huiyin.text.Phrase;

/** Carries out what a handler says on one item, and tells those concerned. */
public final class HandlersWord {
    private final Scene scene;
    private final Reading reading;
    private final Draft draft;
    private final Telling telling;
    private final Cause cause;
    private final Clocks clocks;
    private final OfficesWord offices;
    private final PlacesWord places;
    private final Promises promises;
    private final Ending ending;

    public HandlersWord(Scene scene, Reading reading, Instant now) {
        this(scene, reading, new Draft(scene.numbers(), now));
    }

    /** @param draft what was decided on the same words already */
    public HandlersWord(Scene scene, Reading reading, Draft draft) {
        this.scene = scene;
        this.reading = reading;
        this.draft = draft;
        this.telling = new Telling(scene, draft);
        this.clocks = new Clocks(scene.town(), draft);
        this.offices = new OfficesWord(scene, reading, draft);
        this.places = new PlacesWord(scene, draft);
        this.promises = new Promises(scene.town(), reading, draft);
        this.ending = new Ending(scene, reading, draft);
        this.cause = draft.cause(scene.speaker().id(), scene.message());
    }

    public Decision apply(Act act, Item item) {
        var accepted = item.state() == ItemState.NEEDS_REVIEW ? new Opening(scene, draft).dispatch(item) : item;
        return switch (act) {
            case CLAIM -> claim(accepted);
            case GIVE_BACK -> giveBack(accepted);
            case TRANSFER -> transfer(accepted);
            case EXTEND -> extend(accepted);
            case DONE -> done(accepted);
            default -> progress(accepted);
        };
    }

    /** Several offices are called to it, or one of them need not come; empty if the words name none it concerns. */
    Optional<Decision> offices(Item item) {
        if (reading.has(Cue.NOT_NEEDED)) {
            return offices.legMeant(item).map(leg -> endLeg(item, leg, Leg.State.WITHDRAWN));
        }
        if (offices.named().isEmpty()) {
            return Optional.empty();
        }
        var called = keep(offices.whistle(item), item);
        offices.tellCalled(item, called);
        if (called.handling().holders().isEmpty()) {
            clocks.offered(called);
        }
        return Optional.of(moved("several offices called"));
    }

    private Decision endLeg(Item item, Leg leg, Leg.State how) {
        var ended = keep(ItemLife.endLeg(item, leg.department(), how, cause), item);
        if (ended.state() == ItemState.RESOLVED) {
            ending.resolved(ended);
            return moved("done");
        }
        offices.tellEnded(ended, leg, how);
        return moved("a part is over");
    }

    private Decision claim(Item item) {
        boolean held = item.handling().isHeldBy(scene.speaker().id());
        if (held) {
            return progress(item);
        }
        var move = ItemLife.claim(item, cause);
        if (move instanceof Move.Refused refused && refused.why() == Refusal.FULL) {
            places.await(item);
            return moved("waits for a place");
        }
        if (move instanceof Move.Refused refused) {
            return refuse(item, refused.why());
        }
        var claimed = keep(move, item);
        promises.note(claimed);
        clocks.inHand(draft.latest(claimed));
        if (item.subject().kind() == Kind.TASK) {
            places.taken(claimed);
        } else {
            tellAskers("item.claimed", claimed);
        }
        new Briefing(scene, draft, telling).of(claimed);
        return moved("claimed");
    }

    private Decision giveBack(Item item) {
        var move = ItemLife.giveBack(item, cause);
        if (move instanceof Move.Refused refused) {
            return refuse(item, refused.why());
        }
        var left = keep(move, item);
        if (left.handling().holders().isEmpty()) {
            clocks.offered(left);
        }
        telling.here(telling.wording().brief("item.given_back", left), left);
        places.movedUp(item, left);
        item.appointment()
                .filter(at -> left.appointment().isEmpty())
                .ifPresent(at -> telling.toAskers(
                        left,
                        telling.wording().appointment("call.called_off", left, at),
                        scene.message().id().value()));
        if (item.subject().kind() != Kind.TASK) {
            telling.toCommand(left, telling.wording().full("item.given_back.command", left));
        }
        return moved("given back");
    }

    private Decision transfer(Item item) {
        var to = Named.in(scene).stream().findFirst();
        if (to.isEmpty() && offices.named().size() == 1) {
            return transferToOffice(item, offices.named().get(0));
        }
        if (to.isEmpty()) {
            telling.here(Phrase.of("ask.whom").with("code", item.code()), item);
            return draft.finish(Verdict.Outcome.WAITING, "asked to whom");
        }
        var move = ItemLife.transfer(item, to.get().id(), cause);
        if (move instanceof Move.Refused refused) {
            return refuse(item, refused.why());
        }
        var handed = keep(move, item);
        clocks.inHand(handed);
        draft.say(new Target.ToPerson(to.get().id()), telling.wording().assigned(handed))
                .about(item.code())
                .on(scene.message().id().value())
                .now();
        telling.toAskers(
                handed,
                telling.wording()
                        .brief("item.transferred", handed)
                        .with("name", to.get().name()),
                scene.message().id().value());
        return moved("transferred");
    }

    private Decision transferToOffice(Item item, Department to) {
        var moved = offices.transfer(item, to);
        if (moved.isEmpty()) {
            return refuse(item, Refusal.FINISHED);
        }
        draft.save(moved.get().with(moved.get().links().with(scene.message())));
        draft.link(scene.message().id(), item.code());
        return moved("transferred to an office");
    }

    private Decision extend(Item item) {
        var until = reading.slot(SlotName.DEADLINE)
                .or(() -> reading.slot(SlotName.RECOVERY_TIME))
                .or(() -> reading.slot(SlotName.TIME))
                .map(Slot::moment)
                .filter(at -> at.isAfter(draft.now()));
        if (until.isEmpty()) {
            return progress(item);
        }
        if (item.isLate(draft.now())) {
            // Asked too late, it is no extension; when it will be over is told all the same.
            draft.save(item.promised(until.get()));
            return progress(draft.latest(item));
        }
        var extended = keep(ItemLife.extend(held(item), until.get(), cause), item);
        var promised = extended.promised(until.get());
        draft.save(promised);
        clocks.inHand(promised);
        draft.schedule(Due.of(until.get(), Due.What.ITEM_DUE, item.code()));
        telling.toAskers(
                extended,
                telling.wording().brief("item.extended", extended).with("until", until.get()),
                scene.message().id().value());
        return moved("extended");
    }

    private Decision progress(Item item) {
        var word = telling.wording().said(scene.message().text());
        var going = keep(ItemLife.progress(held(item), word, cause), item);
        promises.note(going);
        if (!going.handling().holders().isEmpty()) {
            clocks.inHand(draft.latest(going));
        }
        relay("item.progress", going);
        return moved("progress");
    }

    /** Who brings news of an item nobody holds has it from then on, unless the office's room only passes word. */
    private Item held(Item item) {
        if (!item.handling().holders().isEmpty() || item.subject().kind() == Kind.SIGHTING) {
            return item;
        }
        return keep(ItemLife.claim(item, cause), item);
    }

    private Decision done(Item item) {
        var leg = offices.legMeant(item);
        if (leg.isPresent()) {
            return endLeg(item, leg.get(), Leg.State.DONE);
        }
        if (item.state() == ItemState.RESOLVED) {
            ending.shown(item);
            return moved("shown that it is done");
        }
        var move = ItemLife.resolve(item, cause);
        if (move instanceof Move.Refused refused) {
            return refuse(item, refused.why());
        }
        ending.resolved(keep(move, item));
        return moved("done");
    }

    /** News said elsewhere is carried to where the askers are; what they read themselves is not said again. */
    private void relay(String key, Item item) {
        var phrase = telling.wording()
                .brief(key, item)
                .with("name", scene.speaker().name())
                .with("words", telling.wording().said(scene.message().text()));
        item.whereAsked().stream()
                .filter(place -> !place.equals(scene.here()))
                .forEach(place -> draft.say(place, phrase)
                        .about(item.code())
                        .on(scene.message().id().value())
                        .after(telling.hold()));
    }

    private void tellAskers(String key, Item item) {
        var phrase =
                telling.wording().brief(key, item).with("name", scene.speaker().name());
        telling.toAskers(item, phrase, scene.message().id().value());
    }

    private Item keep(Move move, Item item) {
        var kept = draft.save(move).orElse(draft.latest(item));
        var linked = kept.with(kept.links().with(scene.message()));
        draft.save(linked);
        draft.link(scene.message().id(), item.code());
        return linked;
    }

    private Decision moved(String why) {
        return draft.finish(Verdict.Outcome.MOVED, why);
    }

    private Decision refuse(Item item, Refusal why) {
        telling.here(Phrase.of("refused").with("code", item.code()).with("why", why, "refusal"), item);
        return draft.finish(Verdict.Outcome.DECLINED, "refused: " + why);
    }
}
