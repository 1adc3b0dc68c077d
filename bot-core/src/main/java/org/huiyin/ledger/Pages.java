package org.huiyin.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.huiyin.delivery.Saying;
import org.huiyin.duty.DutyRecord;
import org.huiyin.figures.Figures;
import org.huiyin.figures.Hotspot;
import org.huiyin.figures.ItemFilter;
import org.huiyin.figures.Recurrence;
import org.huiyin.figures.Scope;
import org.huiyin.figures.Topic;
import org.huiyin.figures.Workload;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.huiyin.message.Message;
import org.huiyin.notice.Notice;
import org.huiyin.reading.Reading;

/** What the console, the sandbox and reports look at. Each call sees one consistent state. */
public interface Pages {

    /** Items in any of the states, or all when none is named; newest first. */
    List<Item> items(List<ItemState> states, int limit, int skip);

    /** Items that pass the filter, in its order. */
    List<Item> items(ItemFilter filter, int limit, int skip);

    /** How many items pass the filter; one more than {@code most} when there are more than that. */
    int count(ItemFilter filter, int most);

    /** Every item there is, as they were opened; those opened together by code. Holds one at a time. */
    void everyItem(Consumer<Item> each);

    List<Notice> notices(int limit);

    List<DutyRecord> records(int limit);

    /** Everything ever said or about to be, oldest first. */
    List<Saying> sayings(int limit);

    /** Everything that was said, oldest first. Holds one at a time. */
    void everySaying(Consumer<Saying> each);

    /** Rows nobody knows the end of. */
    List<Saying> unknown(int limit);

    /** The latest messages of a group (by the roster's id of its chat), oldest first. */
    List<Heard> heard(Optional<String> chat, int limit);

    /** How a message was read when it came. */
    Optional<Reading> reading(Message.Id message);

    /** Messages we failed on, newest first. */
    List<DeadLetter> deadLetters(int limit);

    /** Items whose history was changed after it was written, by code; erased names and notes change nothing. */
    List<String> brokenHistories();

    Counts counts();

    /** What became of the items of a span of time and a part of the town. */
    Figures figures(Scope scope);

    /** What comes up most in a span of time and a part of the town, the most frequent first. */
    List<Hotspot> hotspots(Scope scope, int limit);

    /** What came again in a span of time and a part of the town, the most frequent first. */
    List<Recurrence> recurrences(Scope scope, int limit);

    /** What came up in a span of time and a part of the town and is no secret, the most frequent first. */
    List<Topic> topics(Scope scope, int limit);

    /** How many items were opened in each hour since the beginning of a span of time, in a part of the town. */
    List<Integer> hourly(Scope scope);

    /** How much is open in each grid under a path in which anything is; late is what was due before the moment. */
    List<Workload> workloads(String gridPath, Instant now);

    /** A message we failed on, and why; the reason names types and ids, never words. */
    record DeadLetter(Message.Id message, String why, Instant at) {}

    /** How much there is. */
    record Counts(long messages, long ignored, long items) {}
}
