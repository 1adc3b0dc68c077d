package org.huiyin.rules;

import java.util.Optional;
import org.huiyin.reading.Classifier;

/** The models that help where rules are not sure: what is being done, and what it is about. */
public record Models(Optional<Classifier> act, Optional<Classifier> matter) {

    /** Rules alone. */
    public static Models none() {
        return new Models(Optional.empty(), Optional.empty());
    }
}
