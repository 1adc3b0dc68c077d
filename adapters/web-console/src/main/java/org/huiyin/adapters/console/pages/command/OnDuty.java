package org.huiyin.adapters.console.pages.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.circumstance.Circumstance;
import org.huiyin.circumstance.Circumstances;
import org.huiyin.circumstance.Held;

/**
 * Somebody on duty for a grid and all inside it, or who will be.
 *
 * @param begins empty where it has begun
 */
public record OnDuty(String person, String grid, Optional<Instant> begins) {

    /** All of them; whoever is away now is not on duty now. */
    public static List<OnDuty> among(Circumstances circumstances, Instant now) {
        return Stream.concat(circumstances.all().stream(), circumstances.coming().stream())
                .flatMap(held -> of(held, now).stream())
                .filter(duty -> duty.begins().isPresent() || !circumstances.isAway(duty.person()))
                .toList();
    }

    private static Optional<OnDuty> of(Held held, Instant now) {
        return held.what() instanceof Circumstance.OnDuty duty
                ? Optional.of(new OnDuty(
                        duty.person(), duty.grid(), Optional.of(held.from()).filter(now::isBefore)))
                : Optional.empty();
    }
}
