package org.huiyin.news;

import java.time.Instant;
import java.util.Optional;

/**
 * Who is told of events, and how far that has come.
 *
 * @param name of the subscription
 * @param isStopped whether they want to hear no more, until the next start
 * @param failures how often they could not be told since they last could
 * @param told when they last took something
 * @param failed when they last did not
 * @param next when they are tried again; empty when nothing keeps them waiting
 * @param waiting how many bulletins wait for them
 * @param givenUp how many were given up, and may be sent again
 */
public record Subscriber(
        String name,
        boolean isStopped,
        int failures,
        Optional<Instant> told,
        Optional<Instant> failed,
        Optional<Instant> next,
        long waiting,
        long givenUp) {

    /** Whether nobody need look after them. */
    public boolean isWell() {
        return !isStopped && failures == 0 && givenUp == 0;
    }
}
