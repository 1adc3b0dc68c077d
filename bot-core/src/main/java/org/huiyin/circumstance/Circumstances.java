package org.huiyin.circumstance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.grid.Group;
import org.huiyin.message.Location;

/**
 * All that holds at one moment, the latest said first.
 *
 * @param coming what was said of later, and does not hold yet
 */
public record Circumstances(List<Held> all, List<Held> coming) {
    public Circumstances {
        all = List.copyOf(all);
        coming = List.copyOf(coming);
    }

    public static Circumstances none() {
        return new Circumstances(List.of(), List.of());
    }

    public boolean isAway(String person) {
        return away(person).isPresent();
    }

    /** Who stands in for a person who is away; whoever stands in for that one, should they be away too. */
    public Optional<String> standIn(String person) {
        var next = away(person).flatMap(Circumstance.Away::standIn);
        for (int hops = 0; next.isPresent() && isAway(next.get()); hops++) {
            next = hops < all.size() ? away(next.get()).flatMap(Circumstance.Away::standIn) : Optional.empty();
        }
        return next;
    }

    private Optional<Circumstance.Away> away(String person) {
        return of(Circumstance.Away.class)
                .filter(a -> a.person().equals(person))
                .findFirst();
    }

    /** Those on duty for exactly this grid. */
    public List<String> onDuty(String grid) {
        return of(Circumstance.OnDuty.class)
                .filter(d -> d.grid().equals(grid))
                .map(Circumstance.OnDuty::person)
                .filter(person -> !isAway(person))
                .toList();
    }

    public Optional<Location> whereabouts(String person) {
        return of(Circumstance.Whereabouts.class)
                .filter(w -> w.person().equals(person))
                .map(Circumstance.Whereabouts::location)
                .findFirst();
    }

    /** Whether the person asked that what they say is not kept. */
    public boolean isUnkept(String person) {
        return of(Circumstance.Unkept.class).anyMatch(u -> u.person().equals(person));
    }

    /** Whether what is said in the group is only watched. */
    public boolean isWatched(Group group) {
        return !group.is(Group.Purpose.COMMAND)
                && of(Circumstance.Quiet.class)
                        .anyMatch(q -> q.group().equals(group.id()) || q.group().equals(Circumstance.EVERYWHERE));
    }

    /** Whether nothing is said in the group, or in private. The command room is never kept in the dark. */
    public boolean isSilent(Optional<Group> group) {
        return group.map(this::isWatched)
                .orElseGet(() ->
                        of(Circumstance.Quiet.class).anyMatch(q -> q.group().equals(Circumstance.EVERYWHERE)));
    }

    private <T extends Circumstance> Stream<T> of(Class<T> kind) {
        return all.stream().map(Held::what).filter(kind::isInstance).map(kind::cast);
    }
}
