package org.huiyin.desk;

import java.util.List;
import java.util.stream.Stream;
import org.huiyin.ledger.Ledger;
import org.huiyin.ledger.Verdict;

/** What the desk wants written and said, and what became of the message. Nothing happens until the line applies it. */
public record Decision(Verdict verdict, List<Change> changes) {
    public Decision {
        changes = List.copyOf(changes);
    }

    public Decision with(Change more) {
        return new Decision(
                verdict, Stream.concat(changes.stream(), Stream.of(more)).toList());
    }

    public static Decision nothing(Verdict.Outcome outcome, String why) {
        return new Decision(new Verdict(outcome, why), List.of());
    }

    public void applyTo(Ledger ledger) {
        changes.forEach(change -> change.applyTo(ledger));
    }
}
