package org.huiyin.desk.lookups;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.huiyin.delivery.Ways;
import org.huiyin.desk.disputes.Mediating;
import org.huiyin.desk.proactive.Known;
import org.huiyin.digest.Week;
import org.huiyin.dispute.Mediation;
import org.huiyin.duty.DutyRecord;
import org.huiyin.figures.Underway;
import org.huiyin.item.Item;
import org.huiyin.notice.Notice;
import org.huiyin.proactive.ProactiveRule;

/**
 * What is looked up in the same state of the ledger by who asks for it, and by nobody else.
 *
 * @param ways how far notices have come, and how long they take
 * @param underway searches, drives, who is not asked yet
 * @param homes what is known of the homes a proactive rule is meant for
 * @param opinions what people suggested in a week
 * @param thanks who thanked a worker, newest first
 * @param quarrels how a quarrel is being settled, by the number of its item
 * @param notice a notice by its number, however long it is over
 */
public record Lookups(
        Ways ways,
        Underway underway,
        Function<ProactiveRule, Known> homes,
        Function<Week, List<Item>> opinions,
        Function<String, List<DutyRecord>> thanks,
        Function<String, Mediating.Known> quarrels,
        Function<String, Optional<Notice>> notice) {

    /** Nobody has ever said or done anything. */
    public static Lookups nothing() {
        return new Lookups(
                Ways.clear(),
                Underway.nothing(),
                rule -> Known.nothing(),
                week -> List.of(),
                worker -> List.of(),
                item -> new Mediating.Known(Mediation.of(item), 0),
                notice -> Optional.empty());
    }
}
