package org.huiyin.rules;

import java.util.Optional;
import org.huiyin.reading.Classifier;
import org.huiyin.reading.NameFinder;

/**
 * The models that help where rules are not sure.
 *
 * @param act what is being done
 * @param matter what it is about
 * @param danger whether somebody's life is in danger now: its labels are the matters that are danger to life and, for all
 *     other texts, those of {@link org.huiyin.rules.danger.Listener#HARMLESS}
 * @param names names that stand in no list
 */
public record Models(
        Optional<Classifier> act,
        Optional<Classifier> matter,
        Optional<Classifier> danger,
        Optional<NameFinder> names) {
    /** Rules alone. */
    public static Models none() {
        return new Models(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Models withAct(Classifier other) {
        return new Models(Optional.of(other), matter, danger, names);
    }

    public Models withMatter(Classifier other) {
        return new Models(act, Optional.of(other), danger, names);
    }
}
