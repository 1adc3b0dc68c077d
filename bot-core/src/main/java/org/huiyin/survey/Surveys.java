package org.huiyin.survey;

import java.util.List;
import java.util.Optional;

/** Looks at the rounds of surveys. */
public interface Surveys {
    Optional<Round> round(String code);

    /** Those not over, newest first. */
    List<Round> running();

    /** The newest that is over, of one survey. */
    Optional<Round> latestOver(String survey);

    /** How many rounds there ever were. */
    long lastRound();

    /** All sheets of a round, by person; none once it is over. */
    List<Sheet> sheets(String round);

    /** The newest sheet of a person in a round that is not over. */
    Optional<Sheet> sheetOf(String person);

    /** Everybody who ever wrote to us in private, by person. */
    List<Writer> writers();

    /**
     * Somebody who wrote to us in private.
     *
     * @param gridPath where what they reported last lies; empty when they never did
     */
    record Writer(String person, Optional<String> gridPath) {}
}
