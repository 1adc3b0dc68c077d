package org.huiyin.desk.items;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.huiyin.deadline.DeadlineProfile;
import org.huiyin.deadline.Length;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Town;
import org.huiyin.digest.Week;
import org.huiyin.item.Item;
import org.huiyin.ledger.Due;
import org.huiyin.report.Kind;
import org.huiyin.report.Urgency;

/** Starts and stops what will be due about an item, by the deadlines of its profile. */
public final class Clocks {
    /** How long before somebody comes they are reminded of it. */
    private static final Duration REMINDED = Duration.ofHours(1);

    private final Town town;
    private final Draft draft;

    public Clocks(Town town, Draft draft) {
        this.town = town;
        this.draft = draft;
    }

    /** It was brought to somebody: all its clocks begin. The item with the moment it must be done. */
    public Item opened(Item item) {
        if (item.subject().kind() == Kind.OPINION) {
            return digested(item);
        }
        var limited = limited(item);
        offered(limited);
        if (!item.isProactive()) {
            draft.schedule(
                    Due.of(town.after(draft.now(), profile(item).firstWord()), Due.What.FIRST_WORD, item.code()));
        }
        if (item.asking().question().isPresent()) {
            draft.schedule(Due.of(draft.now().plus(town.limits().answerWindow()), Due.What.QUESTION_OPEN, item.code()));
        }
        return limited;
    }

    /** A suggestion is gathered with those of its week, at the latest a week later; nobody is chased for it. */
    private Item digested(Item item) {
        var zone = town.roster().zone();
        var week = Week.of(item.clock().opened(), zone);
        var at = town.limits().digest().of(week, zone);
        draft.schedule(Due.of(at.isAfter(draft.now()) ? at : draft.now(), Due.What.DIGEST, week.name()));
        var limited = item.dueBy(town.limits().digest().of(week.after(), zone));
        draft.save(limited);
        return limited;
    }

    /** Anybody may take it on. */
    public void offered(Item item) {
        draft.cancel(Due.What.CLAIM_FORGOTTEN, item.code());
        draft.cancel(Due.What.STALLED, item.code());
        if (item.appointment().isEmpty()) {
            draft.cancel(Due.What.APPOINTMENT, item.code());
        }
        draft.schedule(Due.of(town.after(draft.now(), profile(item).claim()), Due.What.CLAIM_LATE, item.code()));
    }

    /** Somebody has it in hand, and has just said something. */
    public void inHand(Item item) {
        draft.cancel(Due.What.CLAIM_LATE, item.code());
        if (item.subject().kind() != Kind.TASK) {
            profile(item).nudge().ifPresent(length -> silent(item, length, Due.What.STALLED));
            profile(item).forgotten().ifPresent(length -> silent(item, length, Due.What.CLAIM_FORGOTTEN));
        }
    }

    /** Due when nothing was heard for so long, but not before what its handler has promised. */
    private void silent(Item item, Length length, Due.What what) {
        var until = town.after(draft.now(), length);
        draft.schedule(Due.of(item.clock().promised().filter(until::isBefore).orElse(until), what, item.code()));
    }

    /** Somebody comes at a moment: they are reminded before it. */
    public void appointed(Item item, Instant at) {
        var before = at.minus(REMINDED);
        draft.schedule(Due.of(before.isAfter(draft.now()) ? before : draft.now(), Due.What.APPOINTMENT, item.code()));
    }

    /** Nobody comes when it was said. */
    public void calledOff(Item item) {
        draft.cancel(Due.What.APPOINTMENT, item.code());
    }

    /** It was said to be done; work on offer has nobody to ask, nor has what nobody asked for. */
    public void done(Item item) {
        draft.stopClocks(item);
        if (item.subject().kind() != Kind.TASK && !item.whereAsked().isEmpty()) {
            draft.schedule(Due.of(town.after(draft.now(), profile(item).callBack()), Due.What.CALL_BACK, item.code()));
        }
        profile(item)
                .returnVisit()
                .ifPresent(length ->
                        draft.schedule(Due.of(town.after(draft.now(), length), Due.What.RETURN_VISIT, item.code())));
        if (item.subject().urgency() == Urgency.EMERGENCY && item.subject().kind() != Kind.SIGHTING) {
            var visit = draft.now().plus(town.limits().careVisit());
            draft.schedule(Due.of(visit, Due.What.CARE_VISIT, item.code()));
        }
    }

    /** It presses more than was known: its deadlines are those of what presses, where they are sooner. */
    public Item hastened(Item item, Urgency urgency) {
        var raised = item.with(item.subject().raisedTo(urgency));
        if (!item.isOpen() || raised.subject().urgency() == item.subject().urgency()) {
            return raised;
        }
        var pressing = raised.under(Routing.profile(Optional.empty(), urgency));
        var by = town.after(draft.now(), profile(pressing).done());
        boolean isSoon = pressing.clock().due().filter(by::isAfter).isPresent();
        var limited = isSoon ? pressing : pressing.dueBy(by);
        due(limited);
        if (limited.handling().holders().isEmpty()) {
            offered(limited);
        }
        return limited;
    }

    /** It was not done after all. The item with a new moment by which it must be. */
    public Item reopened(Item item) {
        draft.stopClocks(item);
        var limited = limited(item);
        if (item.handling().holders().isEmpty()) {
            offered(limited);
        } else {
            inHand(limited);
        }
        return limited;
    }

    /** A move was undone: its clocks run on from where the item stands now. */
    public void resumed(Item item) {
        draft.stopClocks(item);
        if (item.state().isDone()) {
            done(item);
        } else if (item.isOpen() && item.subject().kind() != Kind.OPINION) {
            due(item);
            item.appointment().ifPresent(at -> appointed(item, at));
            if (item.handling().holders().isEmpty()) {
                offered(item);
            } else {
                inHand(item);
            }
        }
    }

    /** What we asked was told, or will not be: the time its handler could do nothing without it does not count. */
    public Item resume(Item item) {
        if (item.clock().due().isEmpty() || item.clock().waited().isPresent() || !item.isOpen()) {
            return item;
        }
        var since = Duration.between(item.clock().opened(), draft.now());
        var longest = town.limits().answerWindow();
        var waited = since.compareTo(longest) < 0 ? since : longest;
        var resumed = item.waited(waited);
        draft.cancel(Due.What.QUESTION_OPEN, item.code());
        due(resumed);
        draft.save(resumed);
        return resumed;
    }

    private Item limited(Item item) {
        var limited = item.dueBy(town.after(draft.now(), profile(item).done()));
        draft.save(limited);
        due(limited);
        return limited;
    }

    private void due(Item item) {
        Optional.of(item)
                .flatMap(i -> i.clock().due())
                .ifPresent(at -> draft.schedule(Due.of(at, Due.What.ITEM_DUE, item.code())));
    }

    private DeadlineProfile profile(Item item) {
        return town.policy().deadline(item.profile());
    }
}
