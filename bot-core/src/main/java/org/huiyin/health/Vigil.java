package org.huiyin.health;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One account, watched: how it fares, since when it has been in trouble, and what of that was told. Trouble begins when
 * it is not well and ends once it has been well for a while, so that a line which comes and goes is one trouble. Of each
 * trouble each condition is told once, and its end once.
 *
 * @param trouble since when; empty while there is none
 */
public record Vigil(Health health, Optional<Instant> trouble, Set<Condition> told) {
    public Vigil {
        told = Set.copyOf(told);
    }

    /** Nothing is known before. */
    public static Vigil begin(Health health) {
        return new Vigil(health, health.isWell() ? Optional.empty() : Optional.of(health.since()), Set.of());
    }

    /**
     * What came of a look.
     *
     * @param news what whoever runs the bot is to be told
     */
    public record Seen(Vigil vigil, Optional<Health> news) {}

    /** One more look at it. */
    public Seen look(Health now, Instant at, Duration settle) {
        return now.isWell() ? well(now, at, settle) : ill(now, at, settle);
    }

    private Seen well(Health now, Instant at, Duration settle) {
        if (trouble.isPresent() && now.since().plus(settle).isAfter(at)) {
            return new Seen(new Vigil(now, trouble, told), Optional.empty());
        }
        var over = new Vigil(now, Optional.empty(), Set.of());
        return new Seen(over, told.isEmpty() ? Optional.empty() : Optional.of(now));
    }

    private Seen ill(Health now, Instant at, Duration settle) {
        var since = trouble.orElse(now.since());
        // Frozen it stays until a person sees to it: waiting tells nobody more.
        boolean lasts =
                now.condition() == Condition.FROZEN || !since.plus(settle).isAfter(at);
        if (!lasts || told.contains(now.condition())) {
            return new Seen(new Vigil(now, Optional.of(since), told), Optional.empty());
        }
        var more = EnumSet.of(now.condition());
        more.addAll(told);
        return new Seen(new Vigil(now, Optional.of(since), more), Optional.of(now));
    }
}
