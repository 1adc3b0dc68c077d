package org.huiyin.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.huiyin.item.Item;

/**
 * Port to what the auditor goes through. However large it is, a bounded part of it is held in memory at once; each entry
 * and each list is seen as it stood at one moment.
 */
public interface Books {

    /** Hands over every item, in the order of their numbers. */
    void read(Consumer<Entry> reader);

    Optional<Item> item(String code);

    /** Numbers with a history and without an item. */
    List<String> withoutItem(int limit);

    /** Items of which a step that was entered, under a head or since the last, is gone or is another one now. */
    List<String> withoutStep(int limit);

    /** Items whose last step was never entered: it came past the ledger. */
    List<String> smuggled(int limit);

    /** Hands over every head, in the order of their numbers; how much lies under all of them at the same moment. */
    Extent heads(Consumer<Sealed> reader);

    Optional<Head> head(long number);

    /**
     * Puts a head under a bounded number of items that changed since the last one; empty when none did. To be called
     * again until then.
     */
    Optional<Head> seal(Instant at, Signet signet);

    /**
     * A head as it was found.
     *
     * @param marks the digest of what lies under it now
     */
    record Sealed(Head head, String marks) {}

    /** How many items, and how many steps of their histories. */
    record Extent(long items, long steps) {}
}
