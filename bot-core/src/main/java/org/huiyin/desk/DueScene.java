package org.huiyin.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.huiyin.burden.Burden;
import org.huiyin.checklist.Lists;
import org.huiyin.circumstance.Circumstances;
import org.huiyin.desk.lookups.Looked;
import org.huiyin.desk.proactive.Known;
import org.huiyin.digest.Week;
import org.huiyin.figures.Underway;
import org.huiyin.item.Item;
import org.huiyin.ledger.Due;
import org.huiyin.notice.Notice;
import org.huiyin.survey.Asked;

/**
 * All the desk may know when something is due: the item or the notice it is about, as it is now.
 *
 * @param held what a person whose leave begins has in hand
 * @param lists the checklists that are open
 * @param holds who is away, who is on duty, where we keep quiet
 * @param asked the survey it is about
 * @param burden what we asked of people this week
 * @param known what is known of the homes a proactive rule is meant for
 * @param opinions what people suggested in a week
 * @param underway notices on their way, searches, drives
 */
public record DueScene(
        Town town,
        Due due,
        Optional<Item> item,
        Optional<Notice> notice,
        List<Item> held,
        Looked<Lists> lists,
        Circumstances holds,
        Asked asked,
        Looked<Burden> burden,
        Looked<Known> known,
        Function<Week, List<Item>> opinions,
        Underway underway,
        Numbers numbers) {
    public DueScene {
        held = List.copyOf(held);
    }
}
