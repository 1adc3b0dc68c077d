package org.huiyin.rules.roster;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.editing.Complaint;
import org.huiyin.figures.ItemFilter;
import org.huiyin.grid.Grid;
import org.huiyin.grid.Person;
import org.huiyin.grid.Roster;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.Items;
import org.huiyin.ledger.Looks;

/** What would lose its place or its hands under another roster: nobody may go while somebody still waits for them. */
record LeftBehind(Roster now, Roster fresh, Looks looks) {
    private static final List<ItemState> UNFINISHED = Arrays.stream(ItemState.values())
            .filter(state -> state.isOpen() || state == ItemState.NEEDS_REVIEW)
            .toList();

    private static final int MANY = 100;

    /** Nothing is finished as late as this. */
    private static final Instant NO_LONGER = Instant.ofEpochMilli(Long.MAX_VALUE - 1);

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
        return now.members().stream()
                .filter(person -> fresh.member(person.id()).isEmpty())
                .filter(this::hasWork)
                .map(person -> new Complaint(
                        "roster", 0, "members", person.id() + " goes (expected: nothing is in their hands)"));
    }

    private boolean hasWork(Person person) {
        var theirs = new Items.Vicinity(Optional.empty(), Optional.empty(), person.id());
        return looks.items().near(theirs, NO_LONGER, MANY).stream()
                .anyMatch(item -> item.isOpen() && item.handling().holders().contains(person.id()));
    }
}
