package org.huiyin.adapters.open311;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huiyin.figures.ItemFilter;
import org.huiyin.item.Asking;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.Looks;

/** The items everybody may hear of: lists as on the public board; by its number also one that is not in the lists. */
record PublicItems(Looks looks) {
    private static final int MOST = 1_000;
    private static final int MOST_MERGES = 10;
    private static final Set<ItemState> LISTED = EnumSet.of(
            ItemState.REPORTED, ItemState.DISPATCHED, ItemState.CLAIMED, ItemState.RESOLVED, ItemState.CLOSED);
    private static final Set<ItemState> OPEN =
            EnumSet.of(ItemState.REPORTED, ItemState.DISPATCHED, ItemState.CLAIMED, ItemState.NEEDS_REVIEW);

    Optional<Item> find(String code) {
        return looks.items()
                .item(code)
                .filter(item -> OpenMatters.KINDS.contains(item.subject().kind()))
                .filter(item -> !item.isProactive());
    }

    /** Those that were named, or the latest that fit. */
    List<Item> passing(Asked asked) {
        if (!asked.ids().isEmpty()) {
            return asked.ids().stream()
                    .sorted()
                    .flatMap(code -> find(code).stream())
                    .toList();
        }
        var filter = ItemFilter.under("")
                .in(List.copyOf(LISTED))
                .of(OpenMatters.KINDS)
                .from(Asking.Source.ASKED)
                .in(new ItemFilter.Span(Optional.of(asked.from()), Optional.of(asked.until())));
        return services(asked, filter)
                .flatMap(one -> looks.items().passing(one, MOST).stream())
                .filter(item -> asked.statuses().isEmpty() || asked.statuses().contains(status(item)))
                .limit(MOST)
                .toList();
    }

    private static Stream<ItemFilter> services(Asked asked, ItemFilter filter) {
        return asked.services().isEmpty()
                ? Stream.of(filter)
                : asked.services().stream().map(filter::about);
    }

    /** What became part of another stands as that one does. */
    String status(Item item) {
        var last = item;
        for (int i = 0; i < MOST_MERGES && last.state() == ItemState.MERGED; i++) {
            var next = last.links().mergedInto().flatMap(looks.items()::item);
            if (next.isEmpty()) {
                return Asked.CLOSED;
            }
            last = next.get();
        }
        return OPEN.contains(last.state()) ? Asked.OPEN : Asked.CLOSED;
    }
}
