package org.huiyin.line;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.desk.Desk;
import org.huiyin.desk.DueScene;
import org.huiyin.desk.Town;
import org.huiyin.desk.lookups.Looked;
import org.huiyin.item.ItemCode;
import org.huiyin.ledger.Due;
import org.huiyin.ledger.Ledger;
import org.huiyin.line.lookups.LookupsLoader;
import org.huiyin.line.proactive.KnownLoader;
import org.huiyin.line.surveys.AskedLoader;
import org.huiyin.line.underway.UnderwayLoader;

/** Looks up what a due row is about, lets the desk decide, and writes it down. */
final class DueDesk {
    private final Desk desk;

    DueDesk(Desk desk) {
        this.desk = desk;
    }

    /** What could not be decided on now is due again later. */
    void postpone(Due due, Instant later, Ledger ledger) {
        ledger.settle(due);
        ledger.schedule(due.at(later));
    }

    void look(Due due, Town town, Ledger ledger, Instant now) {
        ledger.settle(due);
        var scene = new DueScene(
                town,
                due,
                ledger.items().item(due.subject()),
                ItemCode.isNotice(due.subject()) ? ledger.notices().notice(due.subject()) : Optional.empty(),
                due.what() == Due.What.AWAY_BEGINS ? SceneLoader.inHandOf(due.subject(), town, ledger, now) : List.of(),
                Looked.up(() -> SceneLoader.lists(due, town, ledger, now)),
                ledger.circumstances(now),
                new AskedLoader(town, ledger).of(due),
                Looked.up(() -> new AskedLoader(town, ledger).burden(now)),
                Looked.up(() -> new KnownLoader(town, ledger, now).of(due)),
                new LookupsLoader(town, ledger)::opinions,
                new UnderwayLoader(town, ledger),
                new LastNumbers(ledger));
        desk.decide(scene, now).applyTo(ledger);
    }
}
