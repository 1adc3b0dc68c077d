package org.huiyin.desk.filing;

import java.util.List;
import java.util.Optional;
import org.huiyin.circumstance.Circumstances;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Town;
import org.huiyin.desk.items.Clocks;
import org.huiyin.desk.items.Routing;
import org.huiyin.desk.items.Wording;
import org.huiyin.item.Cause;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemLife;
import org.huiyin.item.Move;
import org.huiyin.item.Refusal;
import org.huiyin.reading.Correction;
import org.huiyin.report.Urgency;
import org.huiyin.text.Phrase;

/** Keeps an item's file: notes something in it, takes it up again, puts right what it is about or where it lies. */
public final class Filing {
    private final Town town;
    private final Circumstances holds;
    private final Draft draft;
    private final Wording wording;

    public Filing(Town town, Circumstances holds, Draft draft) {
        this.town = town;
        this.holds = holds;
        this.draft = draft;
        this.wording = new Wording(town);
    }

    /** For those who look into it later. */
    public Move note(Item item, String words, Cause cause) {
        return kept(new Move.Made(item, event(cause, ItemEvent.Type.NOTED).noting(words)));
    }

    /** It was not done after all: its askers hear that it goes on, and whoever had it that it is theirs again. */
    public Move reopen(Item item, String why, Cause cause) {
        if (!(ItemLife.reopen(item, cause) instanceof Move.Made made)) {
            return new Move.Refused(Refusal.TOO_EARLY);
        }
        kept(new Move.Made(made.item(), made.event().noting(wording.said(why))));
        var again = new Clocks(town, draft).reopened(made.item());
        toAskers(again, wording.brief("item.reopened", again).with("name", wording.handlerName(again)));
        toHandler(again, "item.reopened.handler", cause);
        return made;
    }

    /**
     * It is about another matter, or lies in another grid; whoever answers for that hears of it. What is not for
     * everybody's ears neither becomes so nor ceases to be so by that.
     */
    public Move correct(Item item, Optional<String> matter, Optional<String> grid, Cause cause) {
        if (!item.isOpen()) {
            return new Move.Refused(Refusal.FINISHED);
        }
        var corrected = about(in(item, grid), matter);
        boolean secrecyStays = corrected.subject().kind().isSensitive()
                == item.subject().kind().isSensitive();
        if (!secrecyStays || corrected.subject().equals(item.subject())) {
            return new Move.Refused(Refusal.NOT_ALLOWED);
        }
        if (!corrected.subject().matter().equals(item.subject().matter())) {
            learn(corrected, cause);
        }
        var move = kept(new Move.Made(corrected, event(cause, ItemEvent.Type.CORRECTED)));
        toAskers(corrected, wording.brief("item.corrected", corrected));
        toHandler(corrected, "item.corrected.handler", cause);
        return move;
    }

    private Item in(Item item, Optional<String> grid) {
        return grid.filter(id -> !id.equals(item.subject().grid()))
                .flatMap(town.roster().grids()::find)
                .map(found -> routing().in(item, found))
                .orElse(item);
    }

    private Item about(Item item, Optional<String> matter) {
        return matter.filter(id -> !item.subject().matter().equals(Optional.of(id)))
                .filter(id -> town.policy().catalogue().find(id).isPresent())
                .map(id -> routing().about(item, id))
                .orElse(item);
    }

    private Routing routing() {
        return new Routing(town, holds, List.of());
    }

    private void learn(Item item, Cause cause) {
        boolean harmless =
                !item.subject().kind().isSensitive() && item.subject().urgency() != Urgency.EMERGENCY;
        item.subject()
                .matter()
                .filter(id -> harmless)
                .map(id -> Correction.report(item.subject().summary(), id, cause.by(), cause.at()))
                .ifPresent(draft::learn);
    }

    private Move kept(Move.Made made) {
        draft.save(made);
        return made;
    }

    private static ItemEvent event(Cause cause, ItemEvent.Type type) {
        return new ItemEvent(cause.at(), type, cause.by(), cause.message(), Optional.empty());
    }

    private void toAskers(Item item, Phrase phrase) {
        item.whereAsked()
                .forEach(place -> draft.say(place, phrase)
                        .about(item.code())
                        .on(occasion(item))
                        .after(town.limits().hold()));
    }

    private void toHandler(Item item, String key, Cause cause) {
        item.handling()
                .handler()
                .or(() -> item.handling().owner())
                .filter(person -> !person.equals(cause.by()))
                .ifPresent(person -> draft.say(new Target.ToPerson(person), wording.full(key, item))
                        .about(item.code())
                        .on(occasion(item))
                        .now());
    }

    /** Each time it is written is another. */
    private static String occasion(Item item) {
        return "v" + item.version();
    }
}
