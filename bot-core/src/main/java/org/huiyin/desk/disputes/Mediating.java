package org.huiyin.desk.disputes;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Change;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Town;
import org.huiyin.desk.items.Clocks;
import org.huiyin.desk.items.Wording;
import org.huiyin.dispute.Mediation;
import org.huiyin.item.Cause;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemLife;
import org.huiyin.ledger.Due;
import org.huiyin.text.Phrase;

/** Writes down what was told of a quarrel, and moves its item along: by words and by clicks alike. */
public final class Mediating {
    private final Town town;
    private final Draft draft;

    public Mediating(Town town, Draft draft) {
        this.town = town;
        this.draft = draft;
    }

    /**
     * What is known of it now.
     *
     * @param sides how many parties were named so far
     */
    public record Known(Mediation mediation, int sides) {}

    /** Takes it in; how many parties are known then. Whoever tells of it has it in hand. */
    public int take(Item item, Known known, Told told, Cause cause) {
        draft.save(item, event(cause, ItemEvent.MEDIATION));
        int sides = name(item, known.sides(), told);
        var mediation = told.mediator()
                .or(() -> known.mediation().mediator().isPresent() ? Optional.empty() : Optional.of(cause.by()))
                .map(known.mediation()::by)
                .orElse(known.mediation());
        var placed = told.place().map(mediation::at).orElse(mediation);
        var ended = told.outcome().map(how -> placed.ended(how, cause.at())).orElse(placed);
        var visited = told.visit().map(how -> ended.visitedAt(cause.at())).orElse(ended);
        draft.also(new Change.SaveMediation(visited));
        told.outcome().ifPresent(how -> ended(draft.latest(item), how, cause));
        told.visit().ifPresent(how -> visited(draft.latest(item), how, cause));
        return sides;
    }

    private static ItemEvent event(Cause cause, String note) {
        return new ItemEvent(cause.at(), ItemEvent.Type.PROGRESS, cause.by(), cause.message(), Optional.of(note));
    }

    /** Two or more are all there are; one by itself comes to those named before. */
    private int name(Item item, int sides, Told told) {
        if (told.parties().size() > 1) {
            draft.also(new Change.NameParties(item.code(), told.parties()));
            return told.parties().size();
        }
        told.parties().forEach(party -> draft.also(new Change.AddParty(item.code(), party)));
        return sides + told.parties().size();
    }

    private void ended(Item item, Mediation.Outcome how, Cause cause) {
        if (!item.isOpen()) {
            return;
        }
        if (how.isPeace()) {
            draft.save(ItemLife.resolve(item, cause)).ifPresent(done -> {
                new Clocks(town, draft).done(done);
                tellAskers(done, "item.done", how, cause);
            });
            return;
        }
        var held = item.handling().holders().isEmpty()
                ? draft.save(ItemLife.claim(item, cause)).orElse(item)
                : item;
        new Clocks(town, draft).inHand(held);
        tellAskers(held, "item.progress", how, cause);
    }

    private void visited(Item item, Told.Visit how, Cause cause) {
        draft.cancel(Due.What.RETURN_VISIT, item.code());
        if (how == Told.Visit.QUARREL && item.state().isDone()) {
            draft.save(ItemLife.reopen(item, cause)).ifPresent(again -> new Clocks(town, draft).reopened(again));
        }
    }

    /** In our own words: those of whoever told it may name somebody. */
    private void tellAskers(Item item, String key, Mediation.Outcome how, Cause cause) {
        var wording = new Wording(town);
        var phrase = wording.brief(key, item)
                .with("name", wording.handlerName(item))
                .with("words", List.of(Phrase.of("dispute.outcome." + code(how))));
        item.whereAsked().stream()
                .filter(place -> !place.equals(new Target.ToPerson(cause.by())))
                .forEach(place -> draft.say(place, phrase)
                        .about(item.code())
                        .on(cause.at().toString())
                        .after(Duration.ZERO));
    }

    private static String code(Mediation.Outcome how) {
        return how.name().toLowerCase(Locale.ROOT);
    }
}
