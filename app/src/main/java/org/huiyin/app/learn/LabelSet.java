package org.huiyin.app.learn;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huiyin.reading.Act;
import org.huiyin.report.Catalogue;
import org.huiyin.report.Kind;
import org.huiyin.report.Matter;

/** The sets of labels the program itself puts messages under. */
public enum LabelSet {
    ACTS,
    KINDS,
    MATTERS,
    DOMAINS;

    Set<String> names(Catalogue catalogue) {
        return switch (this) {
            case ACTS -> Arrays.stream(Act.values()).map(Act::code).collect(Collectors.toSet());
            case KINDS -> Arrays.stream(Kind.values()).map(LabelSet::code).collect(Collectors.toSet());
            case MATTERS -> catalogue.all().stream().map(Matter::id).collect(Collectors.toSet());
            case DOMAINS -> catalogue.all().stream().map(Matter::domain).collect(Collectors.toSet());
        };
    }

    /** The set that holds all of the labels; empty when none does. */
    public static Optional<LabelSet> of(Collection<String> labels, Catalogue catalogue) {
        var wanted = new TreeSet<>(labels);
        return Arrays.stream(values())
                .filter(set -> set.names(catalogue).containsAll(wanted))
                .findFirst();
    }

    static String code(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
