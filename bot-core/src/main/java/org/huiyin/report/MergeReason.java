package org.huiyin.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Why one report counts, or may count, as the same trouble as another.
 *
 * @param likeness how alike the words are, from 0 to 1, where that decided
 */
public record MergeReason(Rule rule, Optional<Double> likeness) {

    /** What decided. */
    public enum Rule {
        /** It quotes what belongs to the item. */
        QUOTED,
        /** The same matter, of the kind that strikes a whole area, in that area. */
        SAME_MATTER_AND_AREA,
        /** The same matter at the same place. */
        SAME_PLACE_AND_MATTER,
        /** The same danger, in the same half hour, with no other place named. */
        SAME_DANGER,
        /** The same matter, from somebody who asked about it before. */
        SAME_ASKER,
        /** The same matter in the same group, moments later. */
        MOMENTS_LATER,
        /** The same matter in much the same words. */
        ALIKE,
        /** The speaker says it is here too. */
        SAME_HERE,
        /** A cry for help without a place, moments after another. */
        SAME_CRY,
        /** A few words among neighbours who all have the same trouble. */
        EXCLAMATION,
        /** A person said so. */
        BY_HAND,
        /** The same place in words that are somewhat alike: not enough to merge by itself. */
        SHARED_PLACE
    }

    public static MergeReason of(Rule rule) {
        return new MergeReason(rule, Optional.empty());
    }

    public static MergeReason of(Rule rule, double likeness) {
        return new MergeReason(rule, Optional.of(likeness));
    }

    /** The reason as an event notes it, such as {@code ALIKE 0.73}: codes, never words. */
    public String note() {
        return rule + likeness.map(l -> String.format(Locale.ROOT, " %.2f", l)).orElse("");
    }

    /** The reason a note holds; empty when it holds something else. */
    public static Optional<MergeReason> in(String note) {
        var parts = note.split(" ", 2);
        return Arrays.stream(Rule.values())
                .filter(rule -> rule.name().equals(parts[0]))
                .findFirst()
                .map(rule -> new MergeReason(rule, parts.length == 1 ? Optional.empty() : number(parts[1])));
    }

    private static Optional<Double> number(String text) {
        return text.matches("[01]\\.\\d\\d") ? Optional.of(Double.valueOf(text)) : Optional.empty();
    }
}
