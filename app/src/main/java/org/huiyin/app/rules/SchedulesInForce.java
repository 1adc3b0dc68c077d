package org.huiyin.app.rules;

import java.time.InstantSource;
import org.huiyin.desk.planned.Timetable;
import org.huiyin.desk.proactive.Rounding;
import org.huiyin.ledger.Due;
import org.huiyin.ledger.Store;
import org.huiyin.line.Heartbeat;

/** Keeps what is due in step with the schedules and the proactive rules in force. */
public final class SchedulesInForce {
    private final Store store;
    private final RulesInForce rules;
    private final InstantSource clock;
    private final Heartbeat pulse;

    public SchedulesInForce(Store store, RulesInForce rules, InstantSource clock, Heartbeat pulse) {
        this.store = store;
        this.rules = rules;
        this.clock = clock;
        this.pulse = pulse;
    }

    /** To be called at the start, and whenever other rules are in force. */
    public void fit() {
        var policy = rules.town().policy();
        var timetable = new Timetable(policy.programme());
        var rounding = new Rounding(policy.proactive());
        store.inTransaction(ledger -> {
            timetable
                    .fit(ledger.dues().all(Due.What.NOTICE_SCHEDULED), clock.instant())
                    .applyTo(ledger);
            rounding.fit(ledger.dues().all(Due.What.PROACTIVE), clock.instant()).applyTo(ledger);
            return true;
        });
        pulse.beat();
    }
}
