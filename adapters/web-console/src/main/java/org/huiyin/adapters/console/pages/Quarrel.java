package org.huiyin.adapters.console.pages;

import java.util.List;
import java.util.Optional;
import org.huiyin.dispute.Mediation;
import org.huiyin.item.Item;
import org.huiyin.ledger.Looks;
import org.huiyin.report.Kind;

/**
 * How a quarrel stands, as its page shows it: between how many, never between whom.
 *
 * @param sides how many parties were named
 */
record Quarrel(Mediation mediation, int sides) {

    static Optional<Quarrel> of(Item item, Looks looks) {
        return Optional.of(item)
                .filter(each -> each.subject().kind() == Kind.DISPUTE)
                .map(each -> new Quarrel(
                        looks.disputes().mediation(each.code()).orElseGet(() -> Mediation.of(each.code())),
                        looks.disputes().sides(each.code())));
    }

    List<Mediation.Outcome> outcomes() {
        return List.of(Mediation.Outcome.values());
    }
}
