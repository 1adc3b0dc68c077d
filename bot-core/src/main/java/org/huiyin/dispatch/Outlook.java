package org.huiyin.dispatch;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.huiyin.delivery.Forecast;
import org.huiyin.delivery.Target;

/**
 * How long it takes until the last of many groups has a notice, at the pace the platforms declare. While no doors are
 * open yet nothing is slow.
 */
public final class Outlook implements Forecast {
    private volatile Optional<Doors> doors = Optional.empty();

    /** From now on it is about these doors. */
    public void open(Doors all) {
        doors = Optional.of(all);
    }

    /** All doors let through at once; the slowest says when it is over. A group no door leads to is not waited for. */
    @Override
    public Duration takes(Collection<String> groups, ToIntFunction<String> waiting) {
        return doors.map(open -> takes(groups, waiting, open)).orElse(Duration.ZERO);
    }

    private static Duration takes(Collection<String> groups, ToIntFunction<String> waiting, Doors open) {
        var byDoor = groups.stream()
                .flatMap(group -> open.chat(new Target.ToGroup(group)).stream())
                .collect(Collectors.groupingBy(Doors::name));
        return byDoor.entrySet().stream()
                .map(door -> new Crowd(
                                waiting.applyAsInt(door.getKey())
                                        + door.getValue().size(),
                                open.paces(door.getValue().get(0)))
                        .passes())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }
}
