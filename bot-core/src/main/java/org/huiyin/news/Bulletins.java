package org.huiyin.news;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The bulletins that wait. One is written in the same commit as its step, for every subscription there is at that
 * moment; so none is lost, and none tells of what did not happen. Each subscription is told in order.
 */
public interface Bulletins {

    /** These subscribe, and no others; one that was stopped begins anew. What waits for others is dropped. */
    void subscribe(Set<String> subscriptions);

    /** The oldest that wait for subscriptions whose time has come. */
    List<Bulletin> due(Instant now, int limit);

    /** Its subscription took it. */
    void told(Bulletin bulletin, Instant at);

    /** Its subscription does not want it, or may not have it. */
    void settle(Bulletin bulletin);

    /** Its subscription could not be told, and is left alone until a moment. */
    void postpone(Bulletin bulletin, Instant at, Instant until);

    /** It is offered no more, but kept until it is sent again or forgotten. */
    void giveUp(Bulletin bulletin, Instant at);

    /** What was given up for a subscription is offered again, from now on; returns how many. */
    int again(String subscription, Instant now);

    /** What was given up before a moment is gone for good. */
    void forget(Instant before);

    /** All subscriptions by their names. */
    List<Subscriber> subscribers();

    /** Its subscription wants to hear no more; what waits for it is dropped. */
    void stop(String subscription);
}
