package org.huiyin.editing;

import java.util.List;
import org.huiyin.delivery.Target;
import org.huiyin.grid.Person;
import org.huiyin.item.Item;
import org.huiyin.ledger.Verdict;
import org.huiyin.message.Message;
import org.huiyin.reading.Reading;

/**
 * What would come of a message under some rules.
 *
 * @param revision the rules it would come of
 * @param items as they would stand then
 */
public record Preview(
        String revision,
        Message message,
        Person speaker,
        Reading reading,
        Verdict verdict,
        List<Item> items,
        List<Spoken> spoken) {
    public Preview {
        items = List.copyOf(items);
        spoken = List.copyOf(spoken);
    }

    /** Something the bot would say. */
    public record Spoken(Target to, String text) {}
}
