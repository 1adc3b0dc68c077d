package org.huiyin.desk.askers;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.duties.Thankful;
import org.huiyin.desk.items.Clocks;
import org.huiyin.desk.items.Opening;
import org.huiyin.desk.items.Reopening;
import org.huiyin.desk.items.Standing;
import org.huiyin.desk.items.Telling;
import org.huiyin.item.Cause;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemLife;
import org.huiyin.item.ItemState;
import org.huiyin.item.Move;
import org.huiyin.item.Rating;
import org.huiyin.ledger.Due;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Act;
import org.huiyin.reading.Correction;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.report.Kind;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;
import org.huiyin.report.Urgency;
import org.huiyin.text.Phrase;

/** Carries out what an asker says on one item. */
final class AskersWord {
    private final Scene scene;
    private final Reading reading;
    private final Draft draft;
    private final Telling telling;
    private final Cause cause;

    AskersWord(Scene scene, Reading reading, Instant now) {
        this.scene = scene;
        this.reading = reading;
        this.draft = new Draft(scene.numbers(), now);
        this.telling = new Telling(scene, draft);
        this.cause = draft.cause(scene.speaker().id(), scene.message());
    }

    Optional<Decision> apply(Act act, Item item) {
        return switch (act) {
            case RATE -> rate(item);
            case URGE -> Optional.of(urge(item));
            case WITHDRAW -> withdraw(item);
            case CORRECT -> correct(item);
            case THANKS -> Optional.of(thanks(item));
            default -> Optional.empty();
        };
    }

    private Optional<Decision> rate(Item item) {
        if (reading.has(Cue.NOT_FIXED)) {
            return Optional.of(notFixed(item));
        }
        return rating().map(rating -> {
            var rated = keep(ItemLife.rate(item, rating, cause), item);
            callOff(item);
            if (rating == Rating.DISSATISFIED) {
                reopen(rated);
                return moved("dissatisfied: reopened");
            }
            keep(ItemLife.close(rated, cause), rated);
            telling.here(Phrase.of("item.rated").with("code", item.code()), item);
            return moved("rated");
        });
    }

    private Optional<Rating> rating() {
        if (reading.has(Cue.DISSATISFIED)) {
            return Optional.of(Rating.DISSATISFIED);
        }
        if (reading.has(Cue.SO_SO)) {
            return Optional.of(Rating.BASICALLY_SATISFIED);
        }
        return reading.has(Cue.SATISFIED) ? Optional.of(Rating.SATISFIED) : Optional.empty();
    }

    private Decision notFixed(Item item) {
        callOff(item);
        var rated = reading.has(Cue.DISSATISFIED) ? keep(ItemLife.rate(item, Rating.DISSATISFIED, cause), item) : item;
        reopen(rated);
        return moved("not fixed: reopened");
    }

    private void reopen(Item item) {
        var reopened = keep(ItemLife.reopen(item, cause), item);
        new Reopening(scene, draft).tell(reopened);
    }

    private void callOff(Item item) {
        draft.cancel(Due.What.CALL_BACK, item.code());
        draft.cancel(Due.What.CALL_BACK_SILENT, item.code());
    }

    /** The asker's thanks for something done is the asker's yes: it closes. */
    private Decision thanks(Item item) {
        callOff(item);
        keep(ItemLife.close(item, cause), item);
        new Thankful(scene, draft).forItem(item);
        return moved("thanked: closed");
    }

    private Decision urge(Item item) {
        var urged = keep(ItemLife.urge(item, cause), item);
        var joined = urged.with(urged.asking().joinedBy(scene.speaker().id()));
        draft.save(joined);
        var handler = joined.handling().handler().or(() -> joined.handling().owner());
        handler.ifPresent(
                h -> draft.say(new Target.ToPerson(h), telling.wording().full("item.urged.handler", joined))
                        .about(item.code())
                        .on(scene.message().id().value())
                        .now());
        telling.here(new Standing(scene, telling.wording()).of(joined, "item.urged"), joined);
        return moved("urged");
    }

    private Optional<Decision> withdraw(Item item) {
        // Others wait for the same answer: one asker's step back does not end it for them.
        if (!item.asking().others().isEmpty()
                && !item.asking().reporter().equals(scene.speaker().id())) {
            return Optional.empty();
        }
        var move = ItemLife.withdraw(item, cause);
        if (move instanceof Move.Refused) {
            return Optional.empty();
        }
        var withdrawn = keep(move, item);
        if (reading.has(Cue.NO_REPORT) && Relabelling.isHarmless(item)) {
            draft.learn(
                    Correction.talk(item.subject().summary(), scene.speaker().id(), draft.now()));
        }
        draft.stopClocks(item);
        telling.unsayReceipt(item);
        var phrase = Phrase.of("item.withdrawn").with("code", item.code());
        telling.here(phrase, withdrawn);
        if (told(item)) {
            // Whoever else asked, or was spoken for, must not go on waiting.
            withdrawn.whereAsked().stream()
                    .filter(place -> !place.equals(scene.here()))
                    .forEach(
                            place -> draft.say(place, phrase).about(item.code()).after(telling.hold()));
        }
        callBack(item, withdrawn);
        return Optional.of(moved("withdrawn"));
    }

    /** Whoever was called must not go on looking. */
    private void callBack(Item item, Item withdrawn) {
        boolean alarmed =
                item.subject().urgency() == Urgency.EMERGENCY || item.subject().kind() == Kind.SIGHTING;
        item.handling()
                .handler()
                .or(() -> item.handling().owner().filter(owner -> alarmed && told(item)))
                .ifPresent(h -> draft.say(
                                new Target.ToPerson(h),
                                Phrase.of("item.withdrawn.handler").with("code", item.code()))
                        .about(item.code())
                        .now());
        if (alarmed) {
            var words = scene.town().policy().redactor().numbers(scene.message().text());
            telling.toCommand(
                    withdrawn,
                    telling.wording().full("item.withdrawn.command", withdrawn).with("words", words));
        }
    }

    /** What lies in the tray was told to nobody. */
    private static boolean told(Item item) {
        return item.state() != ItemState.NEEDS_REVIEW;
    }

    private Optional<Decision> correct(Item item) {
        var place = reading.slots(SlotName.PLACE).stream().reduce((a, b) -> b).map(Slot::value);
        var opening = new Opening(scene, draft);
        var relabelling = new Relabelling(scene, reading);
        var relabelled = relabelling.of(item, opening);
        relabelled.ifPresent(now -> draft.learn(relabelling.correction(now, draft.now())));
        return place.map(p -> opening.relocated(
                        relabelled.orElse(item), Patching.patch(item.subject().place(), p)))
                .or(() -> relabelled)
                .map(corrected -> corrected(item, corrected));
    }

    private Decision corrected(Item item, Item corrected) {
        keep(
                new Move.Made(
                        corrected,
                        ItemEvent.said(
                                draft.now(),
                                ItemEvent.Type.CORRECTED,
                                scene.speaker().id(),
                                scene.message().id())),
                item);
        telling.here(telling.wording().brief("item.corrected", corrected), corrected);
        rekinded(item, draft.latest(corrected));
        corrected
                .handling()
                .handler()
                .or(() -> corrected.handling().owner())
                .filter(h -> !h.equals(scene.speaker().id()))
                .ifPresent(h -> draft.say(
                                new Target.ToPerson(h), telling.wording().full("item.corrected.handler", corrected))
                        .about(item.code())
                        .on(scene.message().id().value())
                        .now());
        return moved("corrected");
    }

    /** A suggestion is only noted; what is none after all is brought to somebody. */
    private void rekinded(Item before, Item after) {
        boolean was = before.subject().kind() == Kind.OPINION;
        boolean is = after.subject().kind() == Kind.OPINION;
        if (is && !was && after.isOpen()) {
            draft.stopClocks(after);
            new Clocks(scene.town(), draft).opened(after);
        } else if (was && !is && after.state() == ItemState.REPORTED) {
            telling.found(new Opening(scene, draft).brought(after));
        }
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
}
