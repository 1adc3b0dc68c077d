package org.huiyin.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * From when silence is odd: an account that heard nothing for {@code length}, though in each of the last {@code weeks}
 * it heard at least {@code messages} in the same hours. Nothing is learnt ahead: what the ledger holds is asked when
 * somebody is silent, so a restart forgets nothing, and an account without a past is never called deaf.
 */
public record Silence(Duration length, int weeks, int messages) {
    private static final Duration WEEK = Duration.ofDays(7);

    public Silence {
        if (length.isNegative() || length.isZero() || weeks < 1 || messages < 1) {
            throw new IllegalArgumentException("silence: " + length + ", " + weeks + " weeks, " + messages
                    + " messages (expected: more than nothing of each)");
        }
    }

    /**
     * Those that are connected the whole stretch, heard nothing in it, and used to.
     *
     * @param traffic what all accounts heard between two moments
     */
    public List<Health> odd(List<Health> all, Instant now, BiFunction<Instant, Instant, List<Traffic>> traffic) {
        var from = now.minus(length);
        var suspects = new ArrayList<>(all.stream()
                .filter(Health::isWell)
                .filter(health -> !health.since().isAfter(from))
                .toList());
        if (!suspects.isEmpty()) {
            keep(suspects, traffic.apply(from, now), 0, 0);
        }
        for (int week = 1; week <= weeks && !suspects.isEmpty(); week++) {
            var back = WEEK.multipliedBy(week);
            keep(suspects, traffic.apply(from.minus(back), now.minus(back)), messages, Integer.MAX_VALUE);
        }
        return List.copyOf(suspects);
    }

    private static void keep(List<Health> suspects, List<Traffic> heard, int least, int most) {
        suspects.removeIf(health -> {
            int count = heard.stream()
                    .filter(traffic -> traffic.isOf(health))
                    .mapToInt(Traffic::messages)
                    .sum();
            return count < least || count > most;
        });
    }
}
