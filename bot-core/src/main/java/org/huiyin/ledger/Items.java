package org.huiyin.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.figures.ItemFilter;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.notice.Notice;

/** Looks at items. */
public interface Items {
    Optional<Item> item(String code);

    /**
     * Items that may be meant by somebody speaking in a place: those of the group, of the grids under a path, and those
     * the person asked for or holds; open ones, and ones finished at {@code finishedSince} or later. Newest first.
     */
    List<Item> near(Vicinity vicinity, Instant finishedSince, int limit);

    /** The finished items a person reported, newest first. */
    List<Item> reportedBy(String person, Instant openedSince, int limit);

    /** The sightings of whoever a notice seeks. */
    List<Item> answering(Notice notice);
    /** Those that pass, newest first. */
    List<Item> passing(ItemFilter filter, int limit);

    List<ItemEvent> history(String code);

    /** What a person did to items at {@code since} or after that nobody has acted on since, newest first. */
    List<Undoable> undoable(String person, Instant since);

    /**
     * A person's move that can still be undone.
     *
     * @param before the item before it, under the version it has now
     */
    record Undoable(Item before, ItemEvent move) {}

    /** How many items were ever numbered. */
    long lastNumber();

    /**
     * Where to look.
     *
     * @param group the group that is spoken in; empty in private
     * @param gridPath items of grids under this path are near; empty when only the group's and the person's are
     */
    record Vicinity(Optional<String> group, Optional<String> gridPath, String person) {}
}
