package org.huiyin.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.huiyin.audit.Finding.Rule;
import org.huiyin.item.Item;
import org.huiyin.item.ItemCode;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemState;

/** Goes once through the books, from the first item to the last, and says what it can vouch for. */
public final class Audit {
    private static final int MOST = 1_000;

    private final Books books;
    private final Instant now;
    private final Duration grace;
    private final Findings findings = new Findings();
    private final Tally tally = new Tally();
    private long lastNumber;

    /** @param grace how long an answer may be on its way */
    public Audit(Books books, Instant now, Duration grace) {
        this.books = books;
        this.now = now;
        this.grace = grace;
    }

    /** That every item has somebody who answers for it, and every one that is over an answer its asker could see. */
    public Proof echo() {
        books.read(entry -> look(entry, false));
        return new Proof(tally.echoes(), new Proof.Verified(0, 0, 0), findings.found(), findings.first());
    }

    /** The same, and that nothing is altered, missing or out of order, and that the histories lead to what is there. */
    public Proof verified(Trust trust) {
        books.read(entry -> look(entry, true));
        report(books.withoutItem(MOST), Rule.NO_ITEM);
        report(books.withoutStep(MOST), Rule.STEP_GONE);
        report(books.smuggled(MOST), Rule.STEP_SMUGGLED);
        long heads = new HeadCheck(books, trust, findings).check();
        return new Proof(tally.echoes(), tally.verified(heads), findings.found(), findings.first());
    }

    private void report(List<String> codes, Rule rule) {
        codes.forEach(code -> findings.add(code, rule));
    }

    private void look(Entry entry, boolean verifies) {
        if (verifies) {
            // A number far off is one finding and not a billion.
            LongStream.range(lastNumber + 1, entry.number())
                    .limit(MOST)
                    .forEach(missing -> findings.add(ItemCode.item(missing), Rule.MISSING));
        }
        lastNumber = entry.number();
        tally.item();
        if (entry instanceof Entry.Account account) {
            look(account, verifies);
        } else {
            findings.add(entry.code(), Rule.UNREADABLE);
        }
    }

    private void look(Entry.Account account, boolean verifies) {
        if (!(account.history() instanceof History.Whole whole)) {
            findings.add(account.code(), Rule.BROKEN_HISTORY);
            return;
        }
        lookAtEcho(account, whole.events());
        if (account.item().state() == ItemState.MERGED && !endsSomewhere(account.item())) {
            findings.add(account.code(), Rule.MERGED_NOWHERE);
        }
        if (verifies) {
            retrace(account, whole.events());
        }
    }

    private void lookAtEcho(Entry.Account account, List<ItemEvent> events) {
        var echo = new Echo(account, events, now, grace);
        if (echo.isOwned()) {
            tally.owned();
        } else {
            findings.add(account.code(), Rule.NO_OWNER);
        }
        var answer = echo.answer();
        tally.answer(answer);
        if (answer == Answer.MISSING) {
            findings.add(account.code(), Rule.NO_ANSWER);
        } else if (answer == Answer.UNKNOWN) {
            findings.add(account.code(), Rule.ANSWER_UNKNOWN);
        }
    }

    /** Whether what it became part of, and what that became part of, ends in an item that stands for itself. */
    private boolean endsSomewhere(Item merged) {
        var passed = new HashSet<>(List.of(merged.code()));
        var next = into(merged);
        while (next.isPresent() && passed.add(next.get().code())) {
            if (next.get().state() != ItemState.MERGED) {
                return true;
            }
            next = into(next.get());
        }
        return false;
    }

    private Optional<Item> into(Item merged) {
        return merged.links().mergedInto().flatMap(books::item);
    }

    private void retrace(Entry.Account account, List<ItemEvent> events) {
        tally.steps(events);
        var retraced = Retraced.of(events);
        if (!retraced.isPossible()) {
            findings.add(account.code(), Rule.IMPOSSIBLE_STEP);
            return;
        }
        if (!retraced.leadsToStateOf(account.item())
                || account.listed() != account.item().state()) {
            findings.add(account.code(), Rule.OTHER_STATE);
        }
        if (!retraced.leadsToHandlersOf(account.item())) {
            findings.add(account.code(), Rule.OTHER_HANDLERS);
        }
    }

    /** Counts what was looked at. */
    private static final class Tally {
        private long items;
        private long owned;
        private long over;
        private long answered;
        private long onTheWay;
        private long steps;
        private long erased;

        void item() {
            items++;
        }

        void owned() {
            owned++;
        }

        void answer(Answer answer) {
            over += answer == Answer.NOT_OWED ? 0 : 1;
            answered += answer == Answer.SEEN ? 1 : 0;
            onTheWay += answer == Answer.ON_THE_WAY ? 1 : 0;
        }

        void steps(List<ItemEvent> events) {
            steps += events.size();
            erased += events.stream()
                    .filter(event -> event.by().equals(ItemEvent.ERASED))
                    .count();
        }

        Proof.Echoes echoes() {
            return new Proof.Echoes(items, owned, over, answered, onTheWay);
        }

        Proof.Verified verified(long heads) {
            return new Proof.Verified(steps, erased, heads);
        }
    }
}
