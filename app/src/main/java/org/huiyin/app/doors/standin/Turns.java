package org.huiyin.app.doors.standin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.huiyin.health.AccountLimits;
import org.huiyin.health.Condition;
import org.huiyin.health.Health;
import org.huiyin.health.Standings;
import org.huiyin.message.Chat;

/** Whose turn it is to hear a group that several of our accounts are in. */
final class Turns {
    private final Standings standings;
    private final Supplier<AccountLimits> limits;
    private final InstantSource clock;

    /** What is to become of what an account heard. */
    enum Turn {
        HEARS,
        /** It is the one to hear it, but another may have heard the same before. */
        HEARS_UNLESS_HEARD,
        /** It is not known yet. */
        LATER,
        /** Another hears it. */
        NOT_HEARD
    }

    Turns(Standings standings, Supplier<AccountLimits> limits, InstantSource clock) {
        this.standings = standings;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * @param chat the group as one account hears it
     * @param ears the same as each account hears it, in the order in which they stand in
     * @param said when it was said
     */
    Turn of(Chat chat, List<Chat> ears, Instant said) {
        var all = standings.all();
        boolean open = false;
        for (Chat ear : ears) {
            if (ear.equals(chat)) {
                break;
            }
            var health = health(ear, all);
            if (!isShut(health)) {
                return behind(health, said);
            }
            open |= !isGone(health);
        }
        if (open) {
            return Turn.LATER;
        }
        return isFirst(chat, ears) && !mayBeLate(health(chat, all), said) ? Turn.HEARS : Turn.HEARS_UNLESS_HEARD;
    }

    /** One before it is there. What was said while it was not, it may be told yet, and after that is heard by the other. */
    private Turn behind(Optional<Health> health, Instant said) {
        var back = health.filter(one -> said.isBefore(one.since())).map(Health::since);
        if (back.isEmpty()) {
            return Turn.NOT_HEARD;
        }
        boolean isSettled = !back.get().plus(limits.get().settle()).isAfter(clock.instant());
        return isSettled ? Turn.HEARS_UNLESS_HEARD : Turn.LATER;
    }

    /** Whether it hears what was said before it was there, or while it is only half there. */
    private static boolean mayBeLate(Optional<Health> health, Instant said) {
        return isShut(health)
                || health.filter(one -> said.isBefore(one.since().plus(Echo.CLOCKS)))
                        .isPresent();
    }

    private boolean isGone(Optional<Health> health) {
        var before = clock.instant().minus(limits.get().moved());
        return isShut(health)
                && health.filter(one -> !one.since().isAfter(before)).isPresent();
    }

    private static boolean isShut(Optional<Health> health) {
        return health.filter(one -> one.condition() == Condition.DISCONNECTED || one.condition() == Condition.FROZEN)
                .isPresent();
    }

    private static boolean isFirst(Chat chat, List<Chat> ears) {
        return ears.get(0).equals(chat);
    }

    private static Optional<Health> health(Chat ear, List<Health> all) {
        return all.stream()
                .filter(one ->
                        one.platform().equals(ear.platform()) && one.account().equals(ear.account()))
                .findFirst();
    }
}
