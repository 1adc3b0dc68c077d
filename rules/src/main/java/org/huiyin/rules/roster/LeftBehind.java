package org.huiyin.rules.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.editing.Complaint;
import org.huiyin.figures.ItemFilter;
import org.huiyin.grid.Grid;
import org.huiyin.grid.Roster;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.Looks;

/** What would lose its place or its hands under another roster: nobody may go while somebody still waits for them. */
record LeftBehind(Roster now, Roster fresh, Looks looks) {
    private static final List<ItemState> UNFINISHED = Arrays.stream(ItemState.values())
            .filter(state -> state.isOpen() || state == ItemState.NEEDS_REVIEW)
            .toList();

    List<Complaint> complaints() {
        var root = now.grids().root().id();
        if (!fresh.grids().root().id().equals(root)) {
            var other = fresh.grids().root().id() + " (expected: " + root + ", the root stays)";
            return List.of(new Complaint("roster", 0, "grids", other));
        }
        return Stream.concat(grids(), members()).toList();
    }

    private Stream<Complaint> grids() {
        return now.grids().all().stream()
                .filter(grid -> !path(fresh, grid).equals(path(now, grid)))
                .filter(grid -> isWaitedFor(now.grids().path(grid.id())))
                .map(grid -> new Complaint(
                        "roster", 0, "grids", grid.id() + " goes or moves (expected: nothing unfinished lies there)"));
    }

    private static Optional<String> path(Roster roster, Grid grid) {
        return roster.grids().find(grid.id()).map(known -> roster.grids().path(known.id()));
    }

    private boolean isWaitedFor(String path) {
        return !looks.items().passing(ItemFilter.under(path).in(UNFINISHED), 1).isEmpty();
    }

    private Stream<Complaint> members() {
        var gone = now.members().stream()
                .filter(person -> fresh.member(person.id()).isEmpty())
                .toList();
        var waitedFor = gone.isEmpty() ? Set.<String>of() : waitedFor();
        return gone.stream()
                .filter(person -> waitedFor.contains(person.id()))
                .map(person -> new Complaint(
                        "roster", 0, "members", person.id() + " goes (expected: nothing is in their hands)"));
    }

    /** Everybody in whose hands something is, or to whom it was brought. */
    private Set<String> waitedFor() {
        var all = looks.items().passing(ItemFilter.under("").in(UNFINISHED), Integer.MAX_VALUE);
        return all.stream()
                .map(Item::handling)
                .flatMap(handling -> Stream.concat(handling.owner().stream(), handling.holders().stream()))
                .collect(Collectors.toSet());
    }
}
