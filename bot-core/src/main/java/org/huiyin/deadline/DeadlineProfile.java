package org.huiyin.deadline;

import java.util.Map;
import java.util.Optional;

/**
 * How long each stage of an item may take; an entry of {@code rules/deadlines}.
 *
 * @param track the lane reports count it in
 * @param claim until somebody has taken it on, and the person it was brought to is reminded
 * @param escalate how long after the rung before each higher one hears that nobody has
 * @param nudge how long after the handler's last word they are asked for the next; never, if it is missing
 * @param forgotten how long after the handler's last word a claim is given up for them; never, if it is missing
 * @param firstWord until the asker has heard more than the receipt
 * @param done until it must be resolved
 * @param returnVisit after it is resolved, until those it was about are looked after again; never, if it is missing
 * @param callBack after it is resolved, until the asker is asked; and again as long, until the asker is asked once more
 */
public record DeadlineProfile(
        String id,
        Track track,
        Length claim,
        Map<Rung, Length> escalate,
        Optional<Length> nudge,
        Optional<Length> forgotten,
        Length firstWord,
        Length done,
        Length callBack,
        Optional<Length> returnVisit) {
    public DeadlineProfile {
        escalate = Map.copyOf(escalate);
    }

    /** The fast lane of minutes and hours, or the normal one of days. */
    public enum Track {
        FAST,
        NORMAL
    }
}
