package org.huiyin.desk.checklists;

import java.util.Optional;
import org.huiyin.circumstance.Circumstances;
import org.huiyin.grid.Person;
import org.huiyin.grid.Roster;

/** Who answers for a grid at the moment: its leader, or whoever stands in. */
public record Leaders(Roster roster, Circumstances holds) {
    public Optional<String> of(String grid) {
        return roster.leaderOf(grid)
                .map(Person::id)
                .map(id -> holds.isAway(id) ? holds.standIn(id).orElse(id) : id);
    }

    public String name(String person) {
        return roster.member(person).map(Person::name).orElse("");
    }
}
