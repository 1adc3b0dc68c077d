package org.huiyin.app.audit;

import java.time.Instant;
import java.util.function.Supplier;
import org.huiyin.audit.Alarm;
import org.huiyin.audit.Finding;
import org.huiyin.audit.Proof;
import org.huiyin.desk.Town;
import org.huiyin.ledger.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the command room at the top of the town when the proof is broken; at night it can wait for the morning. */
final class Alarms {
    private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);

    private final Store store;
    private final Supplier<Town> town;

    Alarms(Store store, Supplier<Town> town) {
        this.store = store;
        this.town = town;
    }

    void raise(Proof proof, Instant now) {
        if (proof.isFine()) {
            return;
        }
        LOG.error(
                "audit: {} findings, the first: {}",
                proof.found(),
                proof.findings().stream().limit(10).map(Alarms::shown).toList());
        var roster = town.get().roster();
        var day = now.atZone(roster.zone()).toLocalDate();
        var notBefore = morning(now);
        var alarm = new Alarm(proof);
        store.inTransaction(ledger -> {
            roster.commandRooms(roster.grids().root().id())
                    .forEach(room -> ledger.queue(alarm.in(room.id(), day, notBefore)));
            return true;
        });
    }

    private static String shown(Finding finding) {
        return finding.subject() + " " + finding.rule();
    }

    private Instant morning(Instant now) {
        var limits = town.get().limits();
        var local = now.atZone(town.get().roster().zone());
        if (!limits.isNight(local.toLocalTime())) {
            return now;
        }
        var end = local.with(limits.nightTo());
        return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }
}
