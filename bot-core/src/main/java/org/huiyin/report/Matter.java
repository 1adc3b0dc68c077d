package org.huiyin.report;

import java.util.List;
import java.util.Map;

/**
 * An entry of the catalogue: what can be wrong in a town, and what the town does about it.
 *
 * @param names by language tag, {@code zh} and {@code en}
 * @param kinds what an item of it may be, the usual one first
 * @param department the kind of office that owns it, by the roster's id or its matters; empty for the grid itself
 * @param deadline the entry of {@code rules/deadlines} that applies
 * @param needs facts without which nobody can act, each asked for once
 * @param advice the phrase that tells whoever cries out what to do at once; said when a life is in danger
 * @param papers what its asker has to give when somebody else does the errand, by the phrasebook's key {@code paper.…}
 * @param reach whether one cause strikes many at once
 * @param sensitivity whether a group may hear what it is and where
 */
public record Matter(
        String id,
        Map<String, String> names,
        String domain,
        List<Kind> kinds,
        String owner,
        String department,
        String deadline,
        Urgency urgency,
        List<SlotName> needs,
        String advice,
        Reach reach,
        Sensitivity sensitivity,
        List<String> papers) {

    /** What is said of danger to life that has no words of its own. */
    public static final String ANY_DANGER = "danger.any";

    /** How many people one cause touches. */
    public enum Reach {
        /** A place of its own: a lamp, a manhole. Two places are two items. */
        SPOT,
        /** A whole area at once: power, water. Many voices are one item. */
        AREA
    }

    /** Who may hear what it is and where. */
    public enum Sensitivity {
        OPEN,
        /** In a group it is nothing but a number: whoever is near knows whose door it is. */
        PRIVATE
    }

    public Matter {
        names = Map.copyOf(names);
        kinds = List.copyOf(kinds);
        needs = List.copyOf(needs);
        papers = List.copyOf(papers);
    }

    /** Whether the town has something to say at once to whoever cries out about it. */
    public boolean isDanger() {
        return !advice.equals(ANY_DANGER);
    }

    public Kind usualKind() {
        return kinds.get(0);
    }
}
