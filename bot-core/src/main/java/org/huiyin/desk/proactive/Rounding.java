package org.huiyin.desk.proactive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.desk.Change;
import org.huiyin.desk.Decision;
import org.huiyin.ledger.Due;
import org.huiyin.ledger.Verdict;
import org.huiyin.notice.NextTime;
import org.huiyin.proactive.Proactive;
import org.huiyin.proactive.ProactiveRule;

/** Makes what is due fit the rules that come round by the clock: one row for each, at a time it names. Again changes nothing. */
public final class Rounding {
    private final Proactive rules;

    public Rounding(Proactive rules) {
        this.rules = rules;
    }

    /** Due when the rule comes round next; the subject is the rule. */
    static Due due(ProactiveRule rule, Instant at) {
        return Due.of(at, Due.What.PROACTIVE, rule.id());
    }

    /**
     * What is to be written.
     *
     * @param rows all that is due by such rules, those that follow from a notice among them
     */
    public Decision fit(List<Due> rows, Instant now) {
        var changes = new ArrayList<Change>();
        var ofTheClock = rows.stream().filter(row -> row.step().isEmpty()).toList();
        ofTheClock.stream()
                .filter(row ->
                        rules.comingRound().stream().noneMatch(rule -> rule.id().equals(row.subject())))
                .forEach(gone -> changes.add(new Change.Cancel(Due.What.PROACTIVE, gone.subject())));
        rules.comingRound()
                .forEach(rule -> rule.occasion()
                        .times()
                        .filter(times -> ofTheClock.stream().noneMatch(row -> isOf(rule, times, row)))
                        .flatMap(times -> times.next(now))
                        .ifPresent(at -> changes.add(new Change.Schedule(due(rule, at)))));
        return new Decision(new Verdict(Verdict.Outcome.MOVED, "the proactive rules as they are now"), changes);
    }

    /** A time that passed while nothing ran is looked at late: the homes are still there. */
    private static boolean isOf(ProactiveRule rule, NextTime times, Due row) {
        return row.subject().equals(rule.id()) && times.names(row.at());
    }
}
