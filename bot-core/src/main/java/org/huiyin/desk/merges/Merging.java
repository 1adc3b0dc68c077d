package org.huiyin.desk.merges;

import java.util.Optional;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Town;
import org.huiyin.desk.items.Wording;
import org.huiyin.item.Cause;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemLife;
import org.huiyin.item.ItemState;
import org.huiyin.item.Move;
import org.huiyin.item.Subject;
import org.huiyin.report.Kind;
import org.huiyin.report.MergeReason;
import org.huiyin.text.Phrase;

/** Makes one item part of another because a person says that they are the same. */
public final class Merging {
    private static final String BY_HAND =
            MergeReason.of(MergeReason.Rule.BY_HAND).note();

    private final Town town;
    private final Draft draft;

    public Merging(Town town, Draft draft) {
        this.town = town;
        this.draft = draft;
    }

    /**
     * The item that holds both from now on; empty if one of them is over, if only one of them may be known to all, or if
     * the first is the more urgent: its clocks must go on.
     */
    public Optional<Item> merge(Item item, Item into, Cause cause) {
        boolean fit = !item.code().equals(into.code()) && into.isOpen() && mayMeet(item.subject(), into.subject());
        if (!fit || !(ItemLife.merge(item, into.code(), cause) instanceof Move.Made made)) {
            return Optional.empty();
        }
        draft.save(made.item(), made.event().noting(BY_HAND));
        draft.stopClocks(item);
        var whole = into.with(into.links().with(item.links()))
                .with(into.asking().joinedBy(item.asking()))
                .with(into.subject().raisedTo(item.subject().urgency()));
        draft.save(whole);
        item.links().messages().forEach(id -> {
            draft.save(
                    whole,
                    ItemEvent.said(draft.now(), ItemEvent.Type.MERGED, cause.by(), id)
                            .noting(BY_HAND));
            draft.link(id, into.code());
        });
        tell(item, whole);
        return Optional.of(whole);
    }

    private static boolean mayMeet(Subject item, Subject into) {
        boolean alike = item.kind() == into.kind()
                || !item.kind().isSensitive() && !into.kind().isSensitive();
        boolean work = item.kind() == Kind.TASK || into.kind() == Kind.TASK;
        return alike && !work && item.urgency().compareTo(into.urgency()) <= 0;
    }

    /** Who asked first hears under which number it goes on; whoever had it in hand, that it is not theirs alone. */
    private void tell(Item item, Item whole) {
        var wording = new Wording(town);
        unsay(item);
        if (item.state() != ItemState.NEEDS_REVIEW) {
            var joined = wording.brief("item.joined", whole)
                    .with("count", whole.asking().others().size() + 1L);
            item.whereAsked().stream()
                    .limit(1)
                    .forEach(place -> draft.say(place, joined)
                            .about(whole.code())
                            .on(item.code())
                            .after(town.limits().hold()));
        }
        item.handling()
                .handler()
                .or(() -> item.handling().owner())
                .ifPresent(person -> draft.say(
                                new Target.ToPerson(person),
                                Phrase.of("item.merged.handler")
                                        .with("code", item.code())
                                        .with("into", whole.code()))
                        .about(whole.code())
                        .on(item.code())
                        .after(town.limits().hold()));
    }

    /** A receipt that is still held would tell of a number that is no more. */
    private void unsay(Item item) {
        draft.unsay(String.join(
                "/", item.code(), "item.opened", item.asking().first().id(), ""));
    }
}
