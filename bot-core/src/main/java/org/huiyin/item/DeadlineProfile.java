package org.huiyin.item;

import java.time.Duration;

/**
 * How long each stage of an item may take, counted from its opening; an entry of {@code rules/deadlines}.
 *
 * @param track the lane reports count it in
 * @param claim until somebody has taken it on
 * @param firstWord until the asker has heard more than the receipt
 * @param done until it must be resolved
 * @param callBack after it is resolved, until the asker is asked
 */
public record DeadlineProfile(
        String id, Track track, Duration claim, Duration firstWord, Duration done, Duration callBack) {

    /** The fast lane of minutes and hours, or the normal one of days. */
    public enum Track {
        FAST,
        NORMAL
    }
}
