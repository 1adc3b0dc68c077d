package org.huiyin.key;

import java.time.Duration;
import java.time.Instant;

/** Port to the answers that calls were given, so that a call made twice is done once. */
public interface KeptAnswers {
    /** An answer is kept for so long. */
    Duration KEPT = Duration.ofDays(1);

    /** A call nobody has answered for so long died with its server. */
    Duration LONGEST_CALL = Duration.ofMinutes(2);

    /**
     * A call, as whoever makes it names it.
     *
     * @param key the name of the key it is made with
     * @param id what the caller calls it
     * @param digest of all that is asked
     */
    record Call(String key, String id, String digest) {}

    /** What was answered. */
    record Answer(int status, String body) {}

    /** What is known of a call that begins. */
    sealed interface Begun {

        /** Nothing: it is to be done, and then kept or forgotten. */
        record First() implements Begun {}

        /** It was done. */
        record Again(Answer answer) implements Begun {}

        /** Something else was called so. */
        record Another() implements Begun {}

        /** It is being done at the moment. */
        record Underway() implements Begun {}
    }

    /** Begins a call, unless it was begun; forgets what is old. */
    Begun begin(Call call, Instant now);

    /** It was done. */
    void keep(Call call, Answer answer);

    /** It was not done, and may be tried again. */
    void forget(Call call);
}
