package org.huiyin.news;

import java.time.Instant;

/**
 * One step of which one subscription is still to be told.
 *
 * @param subscription the name of who is to be told
 * @param subject the number of the item or the notice
 * @param step which of its steps, so that both together name the bulletin whenever it is sent
 * @param kind what happened, such as {@code item.opened} or {@code notice.ended}
 * @param at when it happened
 * @param offered since when it is offered to its subscription
 * @param failures how often its subscription could not be told since it last could
 */
public record Bulletin(
        String subscription, String subject, long step, String kind, Instant at, Instant offered, int failures) {}
