package org.huiyin.checklist;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.huiyin.grid.Household;

/** What a household may need, and how people call it; {@code rules/lexicon/needs.yml}. */
public record Needs(List<Need> all) {
    public Needs {
        all = List.copyOf(all);
    }

    /**
     * One need.
     *
     * @param code as the roster writes it
     * @param words how people say it
     * @param weight whether those who have it must be told at the door, spoken with now and then, or neither
     */
    public record Need(String code, List<String> words, Weight weight) {
        public Need {
            words = List.copyOf(words);
        }
    }

    /** How much care a need asks for by itself. */
    public enum Weight {
        /** Told at the door what others read. */
        FRAIL,
        /** Spoken with now and then. */
        CARE,
        /** Only written down. */
        NONE
    }

    /** The codes of the needs a text names. */
    public Set<String> in(String text) {
        var codes = new LinkedHashSet<String>();
        all.stream()
                .filter(need -> need.words().stream().anyMatch(text::contains))
                .forEach(need -> codes.add(need.code()));
        return codes;
    }

    public boolean isFrail(Household household) {
        return household.needs().stream().anyMatch(code -> weight(code) == Weight.FRAIL);
    }

    /** Whether somebody should speak with them now and then; a need no rule names counts. */
    public boolean wantsContact(Household household) {
        return household.needs().stream().anyMatch(code -> weight(code) != Weight.NONE);
    }

    private Weight weight(String code) {
        return all.stream()
                .filter(need -> need.code().equals(code))
                .map(Need::weight)
                .findFirst()
                .orElse(Weight.CARE);
    }
}
