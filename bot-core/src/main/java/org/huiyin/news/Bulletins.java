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

    /** It was told, or is no longer worth telling. */
    void settle(Bulletin bulletin);

    /** Its subscription could not be told, and is left alone until a moment. */
    void postpone(Bulletin bulletin, Instant until);

    /** Its subscription wants to hear no more; what waits for it is dropped. */
    void stop(String subscription);
}
