package org.huiyin.desk;

import java.util.List;
import java.util.Optional;
import org.huiyin.ledger.Heard;

/**
 * What a message quotes.
 *
 * @param subjects the items and notices the quoted words belong to
 * @param heard the quoted message, when it was somebody's and not our own
 */
public record Quoted(List<String> subjects, Optional<Heard> heard) {
    public Quoted {
        subjects = List.copyOf(subjects);
    }

    public static Quoted nothing() {
        return new Quoted(List.of(), Optional.empty());
    }
}
