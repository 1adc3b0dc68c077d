package org.huiyin.app.rules;

import java.time.InstantSource;
import org.huiyin.desk.planned.Timetable;
import org.huiyin.ledger.Due;
import org.huiyin.ledger.Store;
import org.huiyin.line.Heartbeat;

/** Keeps what is due in step with the schedules of the rules in force. */
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
        var timetable = new Timetable(rules.town().policy().programme());
        store.inTransaction(ledger -> {
            timetable
                    .fit(ledger.dues().all(Due.What.NOTICE_SCHEDULED), clock.instant())
                    .applyTo(ledger);
            return true;
        });
        pulse.beat();
    }
}
