package org.huiyin.desk.disputes;

import java.util.List;
import java.util.Optional;
import org.huiyin.dispute.Mediation;
import org.huiyin.dispute.NameList;
import org.huiyin.dispute.Party;
import org.huiyin.grid.Person;
import org.huiyin.grid.Roster;

/**
 * What a mediator told of a quarrel, in words or at the console.
 *
 * @param parties between whom; empty where nothing was said of that
 * @param mediator a member's id, or a name as it was said
 * @param place where they meet
 * @param visit whether somebody looked after them again, and how it stands
 */
public record Told(
        List<Party> parties,
        Optional<String> mediator,
        Optional<String> place,
        Optional<Mediation.Outcome> outcome,
        Optional<Visit> visit) {
    public Told {
        parties = List.copyOf(parties);
    }

    /** What was found when somebody looked after them again. */
    public enum Visit {
        PEACE,
        /** They quarrel again. */
        QUARREL
    }

    /** Those who were named, with who of them is a member. */
    public static List<Party> parties(List<NameList.Named> named, Roster roster) {
        return named.stream().map(each -> party(each, roster)).toList();
    }

    private static Party party(NameList.Named named, Roster roster) {
        var member = roster.members().stream()
                .filter(person -> person.name().equals(named.name()))
                .map(Person::id)
                .findFirst();
        return new Party(named.name(), member, named.about());
    }

    public boolean isNothing() {
        return parties.isEmpty() && mediator.isEmpty() && place.isEmpty() && outcome.isEmpty() && visit.isEmpty();
    }
}
